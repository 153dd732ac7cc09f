package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Optional;

/**
 * Which program wrote a user. The fields that distinguish the versions were read from output of the
 * libraries themselves.
 */
public enum UserShape {
    BACKEND_V0("@clerk/backend v0 user"),
    BACKEND_V1("@clerk/backend v1 user"),
    BACKEND_V2("@clerk/backend v2 user"),
    BACKEND_V3("@clerk/backend v3 user"),
    /** As the Backend API answers: snake_case. */
    API("API user"),
    FRONT_END("front-end UserResource"),
    /** Some fields of a user, chosen by the app. */
    PROJECTION("user projection");

    private static final long BACKEND =
            TellingNames.of(
                    List.of(
                            "id",
                            "imageUrl",
                            "emailAddresses",
                            "passwordEnabled",
                            "publicMetadata"));
    private static final long UI = TellingNames.of(List.of("pathRoot", "emailAddresses"));
    private static final long ENTERPRISE_ACCOUNTS = TellingNames.of("enterpriseAccounts");
    private static final long SAML_ACCOUNTS = TellingNames.of("samlAccounts");
    private static final long LOCALE = TellingNames.of("locale");

    private final String label;

    UserShape(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The shape of {@code json}, or empty if it is no user. */
    static Optional<UserShape> of(Json json) {
        return json instanceof Json.Obj object
                ? of(
                        TellingNames.of(object.members().stream().map(Json.Member::name).toList()),
                        object.get("object").filter(new Json.Str("user")::equals).isPresent(),
                        object.get("id").filter(UserShape::isUserId).isPresent())
                : Optional.empty();
    }

    /**
     * The shape of an object, or empty if it is no user.
     *
     * @param names the bits of the names of its members, see {@link TellingNames}
     * @param saysUser whether its {@code object} is "user"
     * @param hasUserId whether its {@code id} {@linkplain #isUserId is a user's}
     */
    public static Optional<UserShape> of(long names, boolean saysUser, boolean hasUserId) {
        if (saysUser) {
            return Optional.of(API);
        }
        if (has(names, UI)) {
            return Optional.of(FRONT_END);
        }
        if (has(names, BACKEND)) {
            return Optional.of(version(names));
        }
        boolean isProjection = hasUserId || Long.bitCount(names & TellingNames.USERS) >= 2;
        return isProjection ? Optional.of(PROJECTION) : Optional.empty();
    }

    /** Every id of a Clerk user starts so. */
    public static boolean isUserId(String id) {
        return id.startsWith("user_");
    }

    private static boolean isUserId(Json json) {
        return json instanceof Json.Str(String id) && isUserId(id);
    }

    private static UserShape version(long names) {
        if (has(names, ENTERPRISE_ACCOUNTS)) {
            return BACKEND_V3;
        }
        if (!has(names, SAML_ACCOUNTS)) {
            return BACKEND_V0;
        }
        return has(names, LOCALE) ? BACKEND_V2 : BACKEND_V1;
    }

    private static boolean has(long names, long wanted) {
        return (names & wanted) == wanted;
    }
}
