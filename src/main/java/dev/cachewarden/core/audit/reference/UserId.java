package dev.cachewarden.core.audit.reference;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Ksuid;

/** What Clerk's user ids look like. */
public final class UserId {

    public static final String PREFIX = "user_";

    private static final ByteString PREFIX_BYTES = ByteString.utf8(PREFIX);

    private UserId() {}

    /** {@code user_} and 27 characters of base 62. */
    public static boolean isOne(ByteString text) {
        if (text.length() != PREFIX.length() + Ksuid.LENGTH || !text.startsWith(PREFIX_BYTES)) {
            return false;
        }
        for (int i = PREFIX.length(); i < text.length(); i++) {
            byte b = text.at(i);
            boolean base62 =
                    (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
            if (!base62) {
                return false;
            }
        }
        return true;
    }

    /** First and last characters, enough to recognise it: {@code user_2aB9x…9xY}. */
    public static String abbreviated(String id) {
        return id.length() <= 14 ? id : id.substring(0, 10) + "…" + id.substring(id.length() - 3);
    }
}
