package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;

/**
 * The exact content of an entry at one moment, to compare with later.
 *
 * @param type as TYPE answers
 * @param bytes the value of a string; for every other type what DUMP answers
 */
public record SeenValue(String type, ByteString bytes) {

    public boolean isString() {
        return type.equals(ReadEntry.STRING);
    }
}
