package dev.cachewarden.core.key;

/**
 * Patterns of Redis' SCAN MATCH. Only built from escaped bytes, so that a name never acts as a
 * wildcard.
 */
public final class Glob {

    private Glob() {}

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
            if (b == '*' || b == '?' || b == '[' || b == ']' || b == '\\') {
                out[length++] = '\\';
            }
            out[length++] = b;
        }
        return ByteString.wrap(java.util.Arrays.copyOf(out, length));
    }
}
