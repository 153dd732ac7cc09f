package dev.cachewarden.core.value;

import dev.cachewarden.core.key.ByteString;

/**
 * Takes compression and binary encodings off a value. Never fails, and bounded in time and memory
 * whatever the bytes claim to unpack to. Safe for all threads.
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
