package dev.cachewarden.core.clerk.diff;

import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.value.Masking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a change is called, and how much it matters. Field names are the API's.
 *
 * @param since when the user was last changed at Clerk, if that is later than what is cached
 * @param zone of the times in texts
 */
record ChangeWords(Optional<Instant> since, ZoneId zone) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_NAMES = 4;

    /** Without unsafe_metadata: users write it themselves, so nothing may be decided by it. */
    private static final Set<String> AUTHORIZATION =
            Set.of("banned", "locked", "deprovisioned", "public_metadata", "private_metadata");

    private static final Set<String> IDENTITY =
            Set.of(
                    "id",
                    "username",
                    "first_name",
                    "last_name",
                    "full_name",
                    "email",
                    "email_addresses",
                    "phone_numbers",
                    "web3_wallets",
                    "external_accounts",
                    "saml_accounts",
                    "enterprise_accounts",
                    "primary_email_address_id",
                    "primary_phone_number_id",
                    "primary_web3_wallet_id",
                    "external_id");
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("full_name", "name"),
                    Map.entry("email", "e-mail"),
                    Map.entry("email_addresses", "e-mail"),
                    Map.entry("phone_numbers", "phone number"),
                    Map.entry("web3_wallets", "web3 wallet"),
                    Map.entry("external_accounts", "linked accounts"),
                    Map.entry("saml_accounts", "SAML accounts"),
                    Map.entry("primary_email_address_id", "primary e-mail"),
                    Map.entry("primary_phone_number_id", "primary phone number"),
                    Map.entry("primary_web3_wallet_id", "primary web3 wallet"),
                    Map.entry("image_url", "picture"),
                    Map.entry("password_last_updated_at", "password"),
                    Map.entry("totp_enabled", "authenticator app"),
                    Map.entry("backup_code_enabled", "backup codes"),
                    Map.entry("two_factor_enabled", "two-factor authentication"));

    static Weight weight(String field) {
        if (AUTHORIZATION.contains(field)) {
            return Weight.AUTHORIZATION;
        }
        if (IDENTITY.contains(field)) {
            return Weight.IDENTITY;
        }
        return isVolatile(field) ? Weight.VOLATILE : Weight.OTHER;
    }

    static boolean isVolatile(String field) {
        return field.equals("last_active_at")
                || field.equals("last_sign_in_at")
                || field.endsWith("_remaining")
                || field.endsWith("_in_seconds");
    }

    String of(String field, Json cached, Json live) {
        return switch (field) {
            case "banned", "locked", "deprovisioned" -> state(field, live);
            case "private_metadata" -> "private metadata differs";
            case "public_metadata", "unsafe_metadata" ->
                    field.replace('_', ' ')
                            + " differs"
                            + inBrackets(SameValue.differingNames(cached, live));
            case "username" -> username(live);
            case "updated_at" ->
                    since.map(at -> "changed at Clerk at " + time(at))
                            .orElse("last change at Clerk differs");
            default -> NAMES.getOrDefault(field, field.replace('_', ' ')) + " changed";
        };
    }

    /** The moment of this change is unknown: the user's last change can have been another one. */
    private String state(String state, Json live) {
        return (live.equals(new Json.Bool(true)) ? state : "no longer " + state)
                + since.map(at -> " (last change at Clerk: " + time(at) + ")").orElse("");
    }

    private static String username(Json live) {
        return live instanceof Json.Str(String name) && !name.isEmpty()
                ? "username is now " + Masking.text(name)
                : "username removed";
    }

    private static String inBrackets(List<String> names) {
        return names.isEmpty()
                ? ""
                : " (" + Lists.some(names.stream().map(Masking::text).toList(), MOST_NAMES) + ")";
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
