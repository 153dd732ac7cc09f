package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.ValueFacts;

/**
 * Extracts from a value what an audit needs, without building it in memory. Never fails: the shape
 * says what could not be read. Safe for all threads.
 */
public interface FactsReader {

    ValueFacts read(ByteString value);
}
