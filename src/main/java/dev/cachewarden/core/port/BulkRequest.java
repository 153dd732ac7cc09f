package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;

import java.util.function.IntFunction;

/**
 * Which entries a bulk reading takes, and how much of them.
 *
 * @param count how many keys
 * @param key the key at an index, 0 to count - 1; called on the reading thread
 * @param values whether values are read, or only times to live and types
 * @param longest values of more bytes than this are not fetched
 * @param budget what may be in memory at a time
 */
public record BulkRequest(
        int count, IntFunction<ByteString> key, boolean values, long longest, ByteBudget budget) {

    /** Bytes of the longest value that is worth fetching for an audit. */
    public static final long LONGEST = 64L << 20;

    /** For a sink that is done with a batch when it returns. */
    public BulkRequest(int count, IntFunction<ByteString> key, boolean values, long longest) {
        this(count, key, values, longest, ByteBudget.usual());
    }
}
