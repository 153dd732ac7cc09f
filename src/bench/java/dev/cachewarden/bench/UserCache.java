package dev.cachewarden.bench;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.demo.RedisProcess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A server with users as JSON, 1.5 KB each on average, in four shapes and three environments; a day
 * to live, so that nothing expires while measuring, and the layout's time to live set to it.
 */
final class UserCache implements AutoCloseable {

    static final CacheLayout LAYOUT =
            new CacheLayout(
                    CacheLayout.DEFAULT.prefix(),
                    CacheLayout.DEFAULT.environments(),
                    Duration.ofDays(1));

    private static final int PIPELINE = 1_000;
    private static final String[] ENVIRONMENTS = {"production", "development", "test"};
    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** Some time after the instances, as base 62 of a KSUID's first characters. */
    private static final String RECENT = "2r0I";

    private static final String INSTANCE = "2pdYpIPl7qZhGpSnfFa2gVwqxF";

    private final RedisProcess server;
    private final List<byte[]> keys = new ArrayList<>();
    private long valueBytes;

    private UserCache(RedisProcess server) {
        this.server = server;
    }

    static UserCache fill(int entries) throws IOException {
        System.out.printf(Locale.ROOT, "Filling a server with %,d users …%n", entries);
        UserCache cache = new UserCache(RedisProcess.start());
        try (PlainSocket socket = new PlainSocket(cache.port())) {
            cache.write(entries, socket);
        }
        System.out.printf(Locale.ROOT, "%,d MB of values%n", cache.valueBytes >> 20);
        return cache;
    }

    int port() {
        return server.port();
    }

    /** In the order in which they were written. */
    List<byte[]> keys() {
        return keys;
    }

    long valueBytes() {
        return valueBytes;
    }

    private void write(int entries, PlainSocket socket) throws IOException {
        Random random = new Random(7);
        int pending = 0;
        for (int i = 0; i < entries; i++) {
            int environment = i % ENVIRONMENTS.length;
            String id = "user_" + RECENT + base62(random, 23);
            String name = "user" + i;
            boolean byName = i % 10 == 9;
            String key =
                    "clerk:"
                            + ENVIRONMENTS[environment]
                            + (byName ? ":username:" + name : ":id:" + id);
            byte[] value = value(i, id, name, environment).getBytes(StandardCharsets.UTF_8);
            byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
            keys.add(keyBytes);
            valueBytes += value.length;
            socket.send(
                    "SET".getBytes(StandardCharsets.US_ASCII),
                    keyBytes,
                    value,
                    "EX".getBytes(StandardCharsets.US_ASCII),
                    "86400".getBytes(StandardCharsets.US_ASCII));
            if (++pending == PIPELINE) {
                drain(socket, pending);
                pending = 0;
            }
        }
        drain(socket, pending);
    }

    private static void drain(PlainSocket socket, int pending) throws IOException {
        socket.flush();
        for (int i = 0; i < pending; i++) {
            socket.line();
        }
    }

    private static String base62(Random random, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = BASE62.charAt(random.nextInt(BASE62.length()));
        }
        return new String(text);
    }

    /** Half API users, a quarter of v0, an eighth with _raw, an eighth projections. */
    private static String value(int i, String id, String name, int environment) {
        String picture = picture(i, id, environment);
        return switch (i % 8) {
            case 0, 1, 2, 3 -> api(id, name, picture);
            case 4, 5 -> camelCase(id, name, picture, "");
            case 6 -> camelCase(id, name, picture, ",\"_raw\":" + api(id, name, picture));
            default ->
                    """
                    {"id":"%s","username":"%s","firstName":"Pat","lastName":"Doe","imageUrl":"%s"}\
                    """
                            .formatted(id, name, picture);
        };
    }

    private static String picture(int i, String id, int environment) {
        String payload =
                i % 5 == 0
                        ? "{\"type\":\"proxy\",\"src\":\"https://images.clerk.dev/uploaded/img_x.jpeg\"}"
                        : String.format(
                                Locale.ROOT,
                                """
                                {"type":"default","iid":"ins_%s%d","rid":"%s","initials":"PD"}\
                                """,
                                INSTANCE,
                                environment,
                                id);
        return "https://img.clerk.com/"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String api(String id, String name, String picture) {
        return """
        {"id":"%1$s","object":"user","username":"%2$s","first_name":"Pat","last_name":"Doe","locale":null,"image_url":"%3$s","has_image":false,"primary_email_address_id":"idn_2r0IWMPtHJcCOS1o17C5JCBGjAS","primary_phone_number_id":null,"primary_web3_wallet_id":null,"password_enabled":true,"two_factor_enabled":false,"totp_enabled":false,"backup_code_enabled":false,"email_addresses":[{"id":"idn_2r0IWMPtHJcCOS1o17C5JCBGjAS","object":"email_address","email_address":"%2$s@example.com","reserved":false,"verification":{"object":"verification_otp","status":"verified","strategy":"email_code","attempts":1,"expire_at":1735690200123},"linked_to":[],"matches_sso_connection":false,"created_at":1735689595123,"updated_at":1735689600123}],"phone_numbers":[],"web3_wallets":[],"passkeys":[],"external_accounts":[],"saml_accounts":[],"enterprise_accounts":[],"password_last_updated_at":1735689600123,"public_metadata":{"roles":["expert_top"]},"private_metadata":{},"unsafe_metadata":{},"external_id":null,"last_sign_in_at":1735689601123,"banned":false,"locked":false,"deprovisioned":false,"lockout_expires_in_seconds":null,"verification_attempts_remaining":100,"updated_at":1735689600143,"delete_self_enabled":true,"create_organization_enabled":true,"create_organizations_limit":null,"last_active_at":1735689600123,"mfa_enabled_at":null,"mfa_disabled_at":null,"legal_accepted_at":null}\
        """
                .formatted(id, name, picture);
    }

    private static String camelCase(String id, String name, String picture, String raw) {
        return """
        {"id":"%1$s","passwordEnabled":true,"totpEnabled":false,"backupCodeEnabled":false,"twoFactorEnabled":false,"banned":false,"locked":false,"updatedAt":1735689600143,"imageUrl":"%3$s","hasImage":false,"primaryEmailAddressId":"idn_2r0IWMPtHJcCOS1o17C5JCBGjAS","primaryPhoneNumberId":null,"lastSignInAt":1735689601123,"externalId":null,"username":"%2$s","firstName":"Pat","lastName":"Doe","publicMetadata":{"roles":["expert_top"]},"privateMetadata":{},"unsafeMetadata":{},"emailAddresses":[{"id":"idn_2r0IWMPtHJcCOS1o17C5JCBGjAS","emailAddress":"%2$s@example.com","verification":{"status":"verified","strategy":"email_code","attempts":1},"linkedTo":[]}],"phoneNumbers":[],"web3Wallets":[],"externalAccounts":[],"samlAccounts":[],"lastActiveAt":1735689600123,"createOrganizationEnabled":true,"deleteSelfEnabled":true%4$s}\
        """
                .formatted(id, name, picture, raw);
    }

    @Override
    public void close() {
        server.kill();
    }
}
