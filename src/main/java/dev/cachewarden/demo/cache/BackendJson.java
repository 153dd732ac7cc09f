package dev.cachewarden.demo.cache;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A user as {@code JSON.stringify} writes the {@code User} class of {@code @clerk/backend}:
 * camelCase members in the order of the class and, but for version 0, the API's JSON under {@code
 * _raw}.
 */
final class BackendJson {
    static final BackendJson V0 = new BackendJson("", "createOrganizationEnabled", false);
    static final BackendJson V1 = new BackendJson("locked", "samlAccounts " + Members.TAIL, true);
    static final BackendJson V2 =
            new BackendJson("locked", "samlAccounts " + Members.TAIL + " locale", true);
    static final BackendJson LATEST =
            new BackendJson(
                    "locked",
                    "enterpriseAccounts " + Members.TAIL + " locale timezone deprovisioned",
                    true);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Member> members;
    private final List<Member> verification;
    private final boolean raw;

    private BackendJson(String afterBanned, String tail, boolean raw) {
        this.members = Member.list(Members.HEAD, afterBanned, Members.PERSON, tail);
        this.verification = Member.list(Members.VERIFICATION, raw ? "message" : "");
        this.raw = raw;
    }

    ObjectNode of(ObjectNode api) {
        ObjectNode node = picked(api, members);
        if (raw) {
            node.set("_raw", api);
        }
        return node;
    }

    private ObjectNode picked(JsonNode api, List<Member> wanted) {
        ObjectNode node = NODES.objectNode();
        for (Member member : wanted) {
            JsonNode value = api.get(member.snake());
            node.set(member.camel(), value == null ? NODES.nullNode() : converted(member, value));
        }
        return node;
    }

    /** Metadata and plain values stay as they are. */
    private JsonNode converted(Member member, JsonNode value) {
        return switch (member.camel()) {
            case "emailAddresses" -> each(value, Members.EMAIL);
            case "phoneNumbers" -> each(value, Members.PHONE);
            case "externalAccounts" -> each(value, Members.ACCOUNT);
            case "linkedTo" -> each(value, Members.LINK);
            case "verification" -> picked(value, verification);
            default -> value;
        };
    }

    private ArrayNode each(JsonNode values, List<Member> wanted) {
        ArrayNode converted = NODES.arrayNode();
        values.forEach(value -> converted.add(picked(value, wanted)));
        return converted;
    }

    /** A member's name here and in the API. */
    private record Member(String camel, String snake) {

        static List<Member> list(String... names) {
            return Stream.of(names)
                    .flatMap(some -> Stream.of(some.split("\\s+")))
                    .filter(name -> !name.isEmpty())
                    .map(name -> new Member(name, snake(name)))
                    .toList();
        }

        private static String snake(String camel) {
            return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }

    /** Which members each class has, in order. */
    private static final class Members {

        static final String HEAD =
                "id passwordEnabled totpEnabled backupCodeEnabled twoFactorEnabled banned";
        static final String PERSON =
                """
                createdAt updatedAt imageUrl hasImage primaryEmailAddressId primaryPhoneNumberId
                primaryWeb3WalletId lastSignInAt externalId username firstName lastName
                publicMetadata privateMetadata unsafeMetadata
                emailAddresses phoneNumbers web3Wallets externalAccounts\
                """;
        static final String TAIL =
                """
                lastActiveAt createOrganizationEnabled createOrganizationsLimit
                deleteSelfEnabled legalAcceptedAt\
                """;
        static final String VERIFICATION =
                "status strategy externalVerificationRedirectURL attempts expireAt nonce";

        static final List<Member> EMAIL = Member.list("id emailAddress verification linkedTo");
        static final List<Member> PHONE =
                Member.list(
                        "id phoneNumber reservedForSecondFactor defaultSecondFactor verification"
                                + " linkedTo");
        static final List<Member> LINK = Member.list("id type");
        static final List<Member> ACCOUNT = account();

        private static List<Member> account() {
            // The class calls externalId what the API calls the provider's user id.
            return Stream.of(
                            Member.list("id provider providerUserId identificationId"),
                            List.of(new Member("externalId", "provider_user_id")),
                            Member.list(
                                    "approvedScopes emailAddress firstName lastName imageUrl"
                                            + " username phoneNumber publicMetadata label"
                                            + " verification externalAccountId"))
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
