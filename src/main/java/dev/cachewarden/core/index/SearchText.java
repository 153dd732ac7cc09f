package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.text.BytePattern;

import java.util.Arrays;

/**
 * The text searched for: a part of an identifier, or the end of the key before an identifier
 * together with the identifier's beginning, as in {@code username:dev}, {@code
 * production:id:user_2a} and a whole key. ASCII letters match in either case; {@code \xNN} means a
 * byte.
 */
final class SearchText {

    private static final ByteString USUAL_PREFIX = ByteString.utf8(KeyGrammar.DEFAULT_PREFIX + ":");

    private final byte[] bytes;
    private final BytePattern pattern;

    private SearchText(byte[] bytes) {
        this.bytes = bytes;
        this.pattern = new BytePattern(bytes);
    }

    static SearchText of(String text) {
        return new SearchText(BytePattern.lower(Printable.parse(PastedText.clean(text)).toArray()));
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    int length() {
        return bytes.length;
    }

    /**
     * The lengths in bytes at which a beginning of this text, up to and with a colon, matches the
     * end of {@code start}; empty if only identifiers can contain this text.
     *
     * @param start {@code clerk:production:username:}
     */
    int[] heads(ByteString start) {
        byte[] before = BytePattern.lower(start.toArray());
        int heads = 0;
        int[] found = new int[bytes.length];
        for (int end = 1; end <= bytes.length; end++) {
            if (bytes[end - 1] == ':'
                    && (endsWith(before, end) || isUnderTheUsualPrefix(before, end))) {
                found[heads++] = end;
            }
        }
        return Arrays.copyOf(found, heads);
    }

    private boolean endsWith(byte[] before, int end) {
        return end <= before.length
                && Arrays.equals(bytes, 0, end, before, before.length - end, before.length);
    }

    /** A key copied where the app uses its usual prefix names the same entry under another. */
    private boolean isUnderTheUsualPrefix(byte[] before, int end) {
        int usual = USUAL_PREFIX.length();
        int own = ByteString.wrap(before).indexOf(':', 0) + 1;
        return end > usual
                && ByteString.wrap(bytes).startsWith(USUAL_PREFIX)
                && Arrays.equals(bytes, usual, end, before, own, before.length);
    }

    /** Where this begins in {@code in} between two offsets, or -1. */
    int indexIn(byte[] in, int from, int to) {
        return pattern.indexIn(in, from, to);
    }

    /** Whether {@code in} goes on at {@code from}, and before {@code to}, as this does at head. */
    boolean goesOn(int head, byte[] in, int from, int to) {
        return bytes.length - head <= to - from && pattern.isAt(in, from - head, head);
    }
}
