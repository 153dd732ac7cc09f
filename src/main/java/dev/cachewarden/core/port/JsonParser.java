package dev.cachewarden.core.port;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;

import java.util.Optional;

/** Reads JSON text. Safe for all threads. */
public interface JsonParser {

    /**
     * The one value that {@code text} holds, or empty if it is not JSON, has something after it, or
     * is too deep.
     */
    Optional<Json> parse(ByteString text);
}
