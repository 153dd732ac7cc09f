package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which program wrote a user. The fields that tell the versions apart were read from output of the
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

    private static final List<String> BACKEND_FIELDS =
            List.of("id", "imageUrl", "emailAddresses", "passwordEnabled", "publicMetadata");

    private static final Set<String> FIELDS_OF_USERS =
            Set.of(
                    "username",
                    "email",
                    "emailAddresses",
                    "email_addresses",
                    "firstName",
                    "first_name",
                    "lastName",
                    "last_name",
                    "fullName",
                    "imageUrl",
                    "image_url",
                    "publicMetadata",
                    "public_metadata");

    private final String label;

    UserShape(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The shape of {@code json}, or empty if it is no user. */
    public static Optional<UserShape> of(Json json) {
        return json instanceof Json.Obj object ? ofObject(object) : Optional.empty();
    }

    private static Optional<UserShape> ofObject(Json.Obj object) {
        if (object.get("object").filter(new Json.Str("user")::equals).isPresent()) {
            return Optional.of(API);
        }
        if (has(object, "pathRoot") && has(object, "emailAddresses")) {
            return Optional.of(FRONT_END);
        }
        if (BACKEND_FIELDS.stream().allMatch(field -> has(object, field))) {
            return Optional.of(version(object));
        }
        return isProjection(object) ? Optional.of(PROJECTION) : Optional.empty();
    }

    private static UserShape version(Json.Obj object) {
        if (has(object, "enterpriseAccounts")) {
            return BACKEND_V3;
        }
        if (!has(object, "samlAccounts")) {
            return BACKEND_V0;
        }
        return has(object, "locale") ? BACKEND_V2 : BACKEND_V1;
    }

    private static boolean isProjection(Json.Obj object) {
        boolean hasUserId =
                object.get("id").orElse(null) instanceof Json.Str(String id)
                        && id.startsWith("user_");
        long known =
                object.members().stream()
                        .map(Json.Member::name)
                        .filter(FIELDS_OF_USERS::contains)
                        .distinct()
                        .count();
        return hasUserId || known >= 2;
    }

    private static boolean has(Json.Obj object, String name) {
        return object.get(name).isPresent();
    }
}
