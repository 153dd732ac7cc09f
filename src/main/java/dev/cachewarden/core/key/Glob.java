package dev.cachewarden.core.key;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Patterns of Redis' SCAN MATCH. Only built from escaped bytes, so that a name never acts as a
 * wildcard.
 */
public final class Glob {

    private Glob() {}

    /**
     * What a pattern of this class matches, where no server does it.
     *
     * @throws IllegalArgumentException if it is another one
     */
    public static Predicate<ByteString> matching(ByteString pattern) {
        byte[] literal = new byte[pattern.length()];
        int length = 0;
        for (int i = 0; i < pattern.length(); i++) {
            byte b = pattern.at(i);
            if (b == '*' && i == pattern.length() - 1) {
                ByteString start = ByteString.wrap(Arrays.copyOf(literal, length));
                return key -> key.startsWith(start);
            }
            if (isSpecial(b)) {
                i++;
                if (b != '\\' || i == pattern.length()) {
                    throw new IllegalArgumentException("No pattern of ours: " + pattern);
                }
            }
            literal[length++] = pattern.at(i);
        }
        return ByteString.wrap(Arrays.copyOf(literal, length))::equals;
    }

    /** Matches exactly what starts with {@code start}. */
    public static ByteString startingWith(ByteString start) {
        return escape(start).plus(ByteString.utf8("*"));
    }

    /**
     * A pattern that matches {@code literal} and nothing else. {@code *?[]\} are escaped: the
     * characters that {@code stringmatchlen} in the Redis sources gives a meaning; a {@code ^} or
     * {@code -} has one only inside brackets, which cannot open.
     */
    public static ByteString escape(ByteString literal) {
        byte[] out = new byte[literal.length() * 2];
        int length = 0;
        for (int i = 0; i < literal.length(); i++) {
            byte b = literal.at(i);
            if (isSpecial(b)) {
                out[length++] = '\\';
            }
            out[length++] = b;
        }
        return ByteString.wrap(Arrays.copyOf(out, length));
    }

    private static boolean isSpecial(byte b) {
        return b == '*' || b == '?' || b == '[' || b == ']' || b == '\\';
    }
}
