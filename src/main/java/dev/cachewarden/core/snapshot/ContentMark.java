package dev.cachewarden.core.snapshot;

import dev.cachewarden.core.key.ByteString;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * What an entry holds, short enough to be sent along with a change and compared on the server. It
 * is computed there by {@code redis.sha1hex}, the only digest that Redis' scripts have. It detects
 * that the app has written something else meanwhile; it is no protection against somebody who
 * forges two values with one digest and may write to the cache anyway.
 *
 * @param text {@code -} for no entry; {@code s} and 40 hexadecimal digits of a string's bytes;
 *     {@code o} and those of what DUMP answers for another type; after that, where the end of the
 *     entry's time counts too, {@code @} and that instant in ms since 1970 on the server's clock,
 *     {@code ~} in place of {@code @} where the instant was measured over the network, and {@code
 *     -} in place of the instant for an entry without end
 */
public record ContentMark(String text) {

    /** Characters before the end of time. */
    private static final int CONTENT = 41;

    /** Of a number of milliseconds. */
    private static final int MOST_DIGITS = 19;

    /** There is no such entry. */
    public static final ContentMark ABSENT = new ContentMark("-");

    public ContentMark {
        if (!text.equals("-") && !(isOfContent(text) && isEnd(text, CONTENT))) {
            throw new IllegalArgumentException("No mark of a content: " + text);
        }
    }

    /**
     * Whether it begins as one of a content, by hand: there is one for every entry of a flush and
     * of an undo, and a pattern takes as long as a digest.
     */
    private static boolean isOfContent(String text) {
        if (text.length() < CONTENT || (text.charAt(0) != 's' && text.charAt(0) != 'o')) {
            return false;
        }
        for (int i = 1; i < CONTENT; i++) {
            char digit = text.charAt(i);
            if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    /** Whether what follows from there is an end, never, or nothing. */
    private static boolean isEnd(String text, int from) {
        int length = text.length() - from;
        if (length == 0 || (text.charAt(from) != '@' && text.charAt(from) != '~')) {
            return length == 0;
        }
        String end = text.substring(from + 1);
        return end.equals("-")
                || (!end.isEmpty()
                        && end.length() <= MOST_DIGITS
                        && end.chars().allMatch(it -> it >= '0' && it <= '9'));
    }

    /**
     * A mark as {@link #text} has it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ContentMark parse(String text) {
        return text.equals(ABSENT.text) ? ABSENT : new ContentMark(text);
    }

    /**
     * The mark of what an entry holds.
     *
     * @param type as TYPE answers
     * @param bytes the value of a string; for every other type what DUMP answers
     */
    public static ContentMark of(String type, ByteString bytes) {
        String kind = type.equals(EntryContent.STRING) ? "s" : "o";
        return new ContentMark(kind + HexFormat.of().formatHex(digest(bytes)));
    }

    /** The same content, in an entry that ends at exactly that instant, or never. */
    public ContentMark endingAt(OptionalLong millis) {
        return new ContentMark(text + "@" + end(millis));
    }

    /**
     * The same content, in an entry that ends about then, or never: an end that was read is known
     * but for the time that its answer took.
     */
    public ContentMark endingAbout(OptionalLong millis) {
        return new ContentMark(text + "~" + end(millis));
    }

    private static String end(OptionalLong millis) {
        return millis.isPresent() ? Long.toString(millis.getAsLong()) : "-";
    }

    /** The same, whenever the entry ends. */
    public ContentMark ofContent() {
        return isAbsent() ? this : new ContentMark(text.substring(0, CONTENT));
    }

    private static byte[] digest(ByteString bytes) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return bytes.readBy((array, offset, length) -> {
                sha1.update(array, offset, length);
                return sha1.digest();
            });
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    public boolean isAbsent() {
        return equals(ABSENT);
    }

    @Override
    public String toString() {
        return text;
    }
}
