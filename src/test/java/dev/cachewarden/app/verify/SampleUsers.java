package dev.cachewarden.app.verify;

import java.util.Locale;

/** Users as Clerk answers them and as the app caches them. */
final class SampleUsers {

    static final String ALICE = "user_2alice0000000000000000001";
    static final String BOB = "user_2bob000000000000000000001";
    static final String CAROL = "user_2carol0000000000000000001";

    private SampleUsers() {}

    /** JSON, with the fields that a verification compares. */
    static String user(String id, String username, long updatedAt, boolean banned) {
        return String.format(
                Locale.ROOT,
                "{\"object\":\"user\",\"id\":\"%s\",\"username\":\"%s\",\"updated_at\":%d,\"banned\":%b}",
                id,
                username,
                updatedAt,
                banned);
    }
}
