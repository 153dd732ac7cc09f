package dev.cachewarden.core.people;

import dev.cachewarden.core.key.ByteString;

import java.nio.charset.StandardCharsets;

/**
 * A username as {@link dev.cachewarden.core.key.Sanitising#username} writes it into a key, byte by
 * byte. Says of a name that is not ASCII that it is another, since a character of two or more bytes
 * becomes one or two underscores.
 */
final class KeptUsername {

    private KeptUsername() {}

    static ByteString inKey(String username) {
        byte[] name = username.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < name.length; i++) {
            name[i] = inKey(name[i]);
        }
        return ByteString.wrap(name);
    }

    /** The byte in a key for a byte of a username; 0 for a part of a character. */
    static byte inKey(byte b) {
        if (b < 0) {
            return 0;
        }
        byte lower = b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
        boolean isKept =
                (lower >= 'a' && lower <= 'z')
                        || (lower >= '0' && lower <= '9')
                        || lower == '_'
                        || lower == '-';
        return isKept ? lower : (byte) '_';
    }
}
