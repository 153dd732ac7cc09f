package dev.cachewarden.core.text;

/** Bytes to look for in others; ASCII letters are the same in either case. Immutable. */
public final class BytePattern {

    private final byte[] bytes;

    /** Takes a copy. */
    public BytePattern(byte[] wanted) {
        this.bytes = lower(wanted.clone());
    }

    /** Where this begins in {@code in} between two offsets, or -1. Not for an empty pattern. */
    public int indexIn(byte[] in, int from, int to) {
        byte first = bytes[0];
        byte firstUpper = upper(first);
        int last = to - bytes.length;
        for (int i = from; i <= last; i++) {
            byte b = in[i];
            if ((b == first || b == firstUpper) && isAt(in, i, 1)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether the bytes of {@code in} from {@code at} on are these.
     *
     * @param first index of the first byte of this that is compared
     */
    public boolean isAt(byte[] in, int at, int first) {
        for (int i = first; i < bytes.length; i++) {
            if (lower(in[at + i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Changes ASCII letters of {@code text} to lower case, in place. */
    public static byte[] lower(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            text[i] = lower(text[i]);
        }
        return text;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
    }

    private static byte upper(byte b) {
        return b >= 'a' && b <= 'z' ? (byte) (b - ('a' - 'A')) : b;
    }
}
