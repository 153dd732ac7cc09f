package dev.cachewarden.core.value;

import dev.cachewarden.core.key.ByteString;

import java.util.List;

/** What came of taking packings off a value. */
public sealed interface Unpacked {

    /** It is not packed in a way we know. */
    record NotPacked() implements Unpacked {}

    /**
     * What was inside.
     *
     * @param text valid UTF-8: JSON, or a {@linkplain Sentinels sentinel}
     * @param packings from the outermost on, at least one
     */
    record Content(ByteString text, List<Wrapping> packings) implements Unpacked {

        public Content {
            packings = List.copyOf(packings);
        }
    }

    /**
     * It is packed, but its contents cannot be read.
     *
     * @param why phrased to follow a colon: "gzip that does not unpack"
     */
    record Unreadable(String why) implements Unpacked {}
}
