package dev.cachewarden.packing;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Wrapping;

/** What came of opening one packing that a value has. */
sealed interface Opened {

    record Bytes(Wrapping packing, ByteString bytes) implements Opened {}

    /**
     * It could not be opened.
     *
     * @param why "gzip that does not unpack"
     */
    record Failed(String why) implements Opened {}
}
