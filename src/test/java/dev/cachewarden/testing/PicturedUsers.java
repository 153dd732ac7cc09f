package dev.cachewarden.testing;

import dev.cachewarden.core.key.Ksuid;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Cached users whose default pictures show an instance, or whose uploaded ones show none. */
public final class PicturedUsers {

    /** Instances that were made before all users. */
    public static final String PRODUCTION = instance(1);

    public static final String DEVELOPMENT = instance(2);

    private PicturedUsers() {}

    private static String instance(int number) {
        return "ins_" + new Ksuid(200_000_000, 0, number).text();
    }

    /** The same for the same number. */
    public static String id(int number) {
        return "user_" + new Ksuid(300_000_000 + number, 1, number).text();
    }

    public static String key(String environment, int number) {
        return "clerk:" + environment + ":id:" + id(number);
    }

    /** A user with the default picture of an instance. */
    public static String of(String instance, int number) {
        String said =
                "{\"type\":\"default\",\"iid\":\"%s\",\"rid\":\"%s\",\"initials\":\"X\"}"
                        .formatted(instance, id(number));
        return with(number, said);
    }

    /** A user with an uploaded picture. */
    public static String uploaded(int number) {
        return with(
                number, "{\"type\":\"proxy\",\"src\":\"https://images.clerk.dev/uploaded/img_1\"}");
    }

    private static String with(int number, String said) {
        return "{\"id\":\"%s\",\"imageUrl\":\"https://img.clerk.com/%s\",\"updatedAt\":5}"
                .formatted(
                        id(number),
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(said.getBytes(StandardCharsets.UTF_8)));
    }
}
