package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;

/** A value in the form in which it can be shown and compared. */
public sealed interface Content {

    /** JSON, or a collection represented as JSON. */
    record Document(Json json) implements Content {}

    /** Text that is not JSON, as it is stored. */
    record Text(String text) implements Content {}

    /** Bytes that are not text, as they are stored. */
    record Bytes(ByteString bytes) implements Content {}

    /** Nothing that could be read. */
    record Nothing() implements Content {}
}
