package dev.cachewarden.core.snapshot;

import dev.cachewarden.core.key.ByteString;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What an entry holds, short enough to be sent along with a change and compared on the server. It
 * is computed there by {@code redis.sha1hex}, the only digest that Redis' scripts have. It detects
 * that the app has written something else meanwhile; it is no protection against somebody who
 * forges two values with one digest and may write to the cache anyway.
 *
 * @param text {@code -} for no entry; {@code s} and 40 hexadecimal digits of a string's bytes;
 *     {@code o} and those of what DUMP answers for another type
 */
public record ContentMark(String text) {

    private static final Pattern FORM = Pattern.compile("-|[so][0-9a-f]{40}");

    /** There is no such entry. */
    public static final ContentMark ABSENT = new ContentMark("-");

    public ContentMark {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No mark of a content: " + text);
        }
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
