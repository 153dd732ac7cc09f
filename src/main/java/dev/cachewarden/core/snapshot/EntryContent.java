package dev.cachewarden.core.snapshot;

import dev.cachewarden.core.key.ByteString;

import java.util.OptionalLong;

/**
 * All that an entry held at one moment.
 *
 * @param type as TYPE answers
 * @param bytes the value of a string; for every other type what DUMP answers
 * @param expiresAt when the entry's time ends, in ms since 1970 on the server's clock; empty if it
 *     does not
 */
public record EntryContent(String type, ByteString bytes, OptionalLong expiresAt) {

    /** TYPE's answer for a string. */
    public static final String STRING = "string";

    public boolean isString() {
        return type.equals(STRING);
    }

    /** Whether nothing would be left of it at that time on the server's clock, in ms. */
    public boolean isExpired(long atMillis) {
        return expiresAt.isPresent() && expiresAt.getAsLong() <= atMillis;
    }

    /** Without its time to live. */
    public ContentMark mark() {
        return ContentMark.of(type, bytes);
    }
}
