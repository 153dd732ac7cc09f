package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.ValueFacts;

/**
 * Reads of a value what an audit needs, without building it in memory. Never fails: what cannot be
 * read is told by the shape. Safe for all threads.
 */
public interface FactsReader {

    ValueFacts read(ByteString value);
}
