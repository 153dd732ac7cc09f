package dev.cachewarden.core.json;

import dev.cachewarden.core.key.ByteString;

import java.util.Optional;

/** Reads JSON text. Safe for all threads. */
public interface JsonParser {

    /** Levels of nesting that are read. A limit, so that no stack overflows. */
    int MAX_DEPTH = 500;

    /**
     * The one value that {@code text} holds, or empty if it is not JSON, has something after it, or
     * is too deep.
     */
    Optional<Json> parse(ByteString text);
}
