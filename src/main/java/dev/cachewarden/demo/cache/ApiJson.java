package dev.cachewarden.demo.cache;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A user as Clerk's Backend API answers: snake_case, epoch milliseconds. */
final class ApiJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final DemoUser user;
    private final RandomGenerator random;
    private final String emailId;
    private final String googleId;
    private final String pictureId;

    private ApiJson(DemoUser user) {
        this.user = user;
        this.random = new SplittableRandom(user.identity());
        this.emailId = "idn_" + DemoKsuid.at(user.createdAt() - 5000, random);
        this.googleId = "idn_" + DemoKsuid.at(user.createdAt() - 6000, random);
        this.pictureId = "img_" + DemoKsuid.at(user.createdAt(), random);
    }

    static ObjectNode of(DemoUser user) {
        return new ApiJson(user).user();
    }

    private ObjectNode user() {
        ObjectNode node = NODES.objectNode();
        node.put("id", user.id())
                .put("object", "user")
                .put("username", user.username().orElse(null))
                .put("first_name", user.firstName())
                .put("last_name", user.lastName());
        node.putNull("locale");
        node.put("image_url", user.google() ? proxied(picture()) : avatar())
                .put("has_image", user.google())
                .put("primary_email_address_id", emailId)
                .putNull("primary_phone_number_id")
                .putNull("primary_web3_wallet_id")
                .put("password_enabled", !user.google())
                .put("two_factor_enabled", false)
                .put("totp_enabled", false)
                .put("backup_code_enabled", false);
        node.putArray("email_addresses").add(email());
        node.putArray("phone_numbers");
        node.putArray("web3_wallets");
        node.putArray("passkeys");
        ArrayNode accounts = node.putArray("external_accounts");
        if (user.google()) {
            accounts.add(googleAccount());
        }
        node.putArray("saml_accounts");
        node.putArray("enterprise_accounts");
        node.put("password_last_updated_at", user.createdAt());
        addMetadata(node);
        addState(node);
        return node;
    }

    private void addMetadata(ObjectNode node) {
        ArrayNode roles = NODES.arrayNode();
        user.roles().forEach(roles::add);
        ObjectNode open = node.putObject("public_metadata");
        if (!roles.isEmpty()) {
            open.set("roles", roles);
        }
        ObjectNode secret = node.putObject("private_metadata");
        if (user.roles().contains("editor")) {
            secret.put("billing_customer", "cus_demo" + random.nextInt(100_000, 1_000_000));
        }
        node.putObject("unsafe_metadata");
    }

    private void addState(ObjectNode node) {
        node.putNull("external_id")
                .put("last_sign_in_at", user.lastSignInAt())
                .put("banned", false)
                .put("locked", false)
                .put("deprovisioned", false)
                .putNull("lockout_expires_in_seconds")
                .put("verification_attempts_remaining", 100)
                .put("created_at", user.createdAt())
                .put("updated_at", user.updatedAt())
                .put("delete_self_enabled", true)
                .put("create_organization_enabled", true)
                .putNull("create_organizations_limit")
                .put("last_active_at", user.updatedAt())
                .putNull("mfa_enabled_at")
                .putNull("mfa_disabled_at")
                .putNull("legal_accepted_at")
                .put("bypass_client_trust", false)
                .put("requires_password_reset", false)
                .putNull("scim")
                .put(
                        "profile_image_url",
                        user.google() ? picture() : "https://www.gravatar.com/avatar?d=mp");
    }

    private ObjectNode email() {
        ObjectNode email =
                NODES.objectNode()
                        .put("id", emailId)
                        .put("object", "email_address")
                        .put("email_address", user.email())
                        .put("reserved", false);
        email.set("verification", user.google() ? fromGoogle() : byCode());
        ArrayNode linked = email.putArray("linked_to");
        if (user.google()) {
            linked.addObject().put("type", "oauth_google").put("id", googleId);
        }
        return email.put("matches_sso_connection", false)
                .put("created_at", user.createdAt() - 5000)
                .put("updated_at", user.createdAt());
    }

    private ObjectNode byCode() {
        return NODES.objectNode()
                .put("object", "verification_otp")
                .put("status", "verified")
                .put("strategy", "email_code")
                .put("attempts", 1)
                .put("expire_at", user.createdAt() + 600_000);
    }

    private static ObjectNode fromGoogle() {
        return NODES.objectNode()
                .put("object", "verification_from_oauth")
                .put("status", "verified")
                .put("strategy", "from_oauth_google")
                .putNull("attempts")
                .putNull("expire_at");
    }

    private ObjectNode googleAccount() {
        String number = "1000000" + random.nextLong(10_000_000_000_000L, 100_000_000_000_000L);
        String photo = "https://lh3.googleusercontent.com/a/EXAMPLE=s1000-c";
        ObjectNode account =
                NODES.objectNode()
                        .put("object", "google_account")
                        .put("id", googleId)
                        .put("provider", "oauth_google")
                        .put("identification_id", googleId)
                        .put("provider_user_id", number)
                        .put("google_id", number)
                        .put(
                                "external_account_id",
                                "eac_" + DemoKsuid.at(user.createdAt() - 6000, random))
                        .put("approved_scopes", "email openid profile")
                        .put("email_address", user.email())
                        .put("first_name", user.firstName())
                        .put("last_name", user.lastName())
                        .put("given_name", user.firstName())
                        .put("family_name", user.lastName())
                        .put("avatar_url", photo)
                        .put("picture", photo)
                        .put("image_url", proxied(photo))
                        .putNull("username")
                        .putNull("phone_number");
        account.putObject("public_metadata");
        account.putNull("label")
                .put("created_at", user.createdAt() - 6000)
                .put("updated_at", user.createdAt() - 6000);
        account.putObject("verification")
                .put("object", "verification_oauth")
                .put("status", "verified")
                .put("strategy", "oauth_google")
                .putNull("attempts")
                .put("expire_at", user.createdAt() + 600_000);
        return account;
    }

    private String picture() {
        return "https://images.clerk.dev/oauth_google/" + pictureId;
    }

    /** The default avatar: names the instance and the user. */
    private String avatar() {
        return hosted(
                NODES.objectNode()
                        .put("type", "default")
                        .put("iid", user.instance().id())
                        .put("rid", user.id())
                        .put("initials", user.initials()));
    }

    private static String proxied(String source) {
        return hosted(NODES.objectNode().put("type", "proxy").put("src", source));
    }

    private static String hosted(ObjectNode payload) {
        return "https://img.clerk.com/"
                + BASE64.encodeToString(payload.toString().getBytes(StandardCharsets.UTF_8));
    }
}
