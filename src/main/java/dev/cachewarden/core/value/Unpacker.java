package dev.cachewarden.core.value;

import dev.cachewarden.core.key.ByteString;

/**
 * Takes compression and binary encodings off a value. Never fails, and bounded in time and memory
 * regardless of the size that the bytes claim. Safe for all threads.
 */
public interface Unpacker {

    /** Knows no packing. */
    Unpacker NONE = _ -> new Unpacked.NotPacked();

    /**
     * Unpacks a value that is not JSON as it is.
     *
     * @param value of any bytes
     */
    Unpacked unpack(ByteString value);
}
