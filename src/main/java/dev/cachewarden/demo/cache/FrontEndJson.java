package dev.cachewarden.demo.cache;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** A user as the browser's {@code UserResource} is stringified: path roots, ISO-8601 times. */
final class FrontEndJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FrontEndJson() {}

    static ObjectNode of(ObjectNode api) {
        ObjectNode node = NODES.objectNode().put("pathRoot", "/me");
        copy(node, "id", api, "id");
        copy(node, "externalId", api, "external_id");
        copy(node, "username", api, "username");
        ArrayNode emails = node.putArray("emailAddresses");
        api.get("email_addresses").forEach(email -> emails.add(email(email)));
        for (String empty : new String[] {"phoneNumbers", "web3Wallets", "externalAccounts"}) {
            node.putArray(empty);
        }
        node.putArray("enterpriseAccounts");
        node.putArray("passkeys");
        node.putArray("organizationMemberships");
        copy(node, "passwordEnabled", api, "password_enabled");
        copy(node, "firstName", api, "first_name");
        copy(node, "lastName", api, "last_name");
        node.put("fullName", text(api, "first_name") + " " + text(api, "last_name"));
        addPrimary(node, api);
        copy(node, "imageUrl", api, "image_url");
        copy(node, "hasImage", api, "has_image");
        copy(node, "twoFactorEnabled", api, "two_factor_enabled");
        copy(node, "totpEnabled", api, "totp_enabled");
        copy(node, "backupCodeEnabled", api, "backup_code_enabled");
        copy(node, "publicMetadata", api, "public_metadata");
        copy(node, "unsafeMetadata", api, "unsafe_metadata");
        copy(node, "createOrganizationEnabled", api, "create_organization_enabled");
        copy(node, "createOrganizationsLimit", api, "create_organizations_limit");
        copy(node, "deleteSelfEnabled", api, "delete_self_enabled");
        node.put("lastSignInAt", iso(api.get("last_sign_in_at")));
        node.putNull("legalAcceptedAt");
        node.put("updatedAt", iso(api.get("updated_at")));
        node.put("createdAt", iso(api.get("created_at")));
        return node.putNull("cachedSessionsWithActivities");
    }

    private static void addPrimary(ObjectNode node, ObjectNode api) {
        copy(node, "primaryEmailAddressId", api, "primary_email_address_id");
        node.set("primaryEmailAddress", email(api.get("email_addresses").get(0)));
        node.putNull("primaryPhoneNumberId");
        node.putNull("primaryPhoneNumber");
        node.putNull("primaryWeb3WalletId");
        node.putNull("primaryWeb3Wallet");
    }

    private static ObjectNode email(JsonNode api) {
        ObjectNode email = NODES.objectNode().put("pathRoot", "/me/email_addresses");
        copy(email, "id", api, "id");
        copy(email, "emailAddress", api, "email_address");
        copy(email, "matchesSsoConnection", api, "matches_sso_connection");
        copy(email, "linkedTo", api, "linked_to");
        email.set("verification", verification(api.get("verification")));
        return email;
    }

    private static ObjectNode verification(JsonNode api) {
        ObjectNode verification = NODES.objectNode().put("pathRoot", "");
        copy(verification, "status", api, "status");
        copy(verification, "strategy", api, "strategy");
        verification.putNull("nonce");
        verification.putNull("message");
        verification.putNull("externalVerificationRedirectURL");
        copy(verification, "attempts", api, "attempts");
        verification.put("expireAt", iso(api.get("expire_at")));
        verification.putNull("error");
        verification.putNull("channel");
        return verification.putNull("verifiedAtClient");
    }

    private static void copy(ObjectNode target, String name, JsonNode api, String apiName) {
        target.set(name, api.get(apiName));
    }

    private static String text(JsonNode api, String name) {
        return api.get(name).stringValue();
    }

    private static @org.jspecify.annotations.Nullable String iso(JsonNode millis) {
        return millis.isNull() ? null : Instant.ofEpochMilli(millis.longValue()).toString();
    }
}
