package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.ReadEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads many entries and says what came and what it took. */
final class BulkReads {

    private static final Set<String> READING =
            Set.of("EVAL", "EVAL_RO", "PTTL", "STRLEN", "TYPE", "MGET", "GETRANGE");

    private BulkReads() {}

    static List<ReadEntry> read(
            CacheServer server, List<ByteString> keys, boolean values, long longest) {
        return batches(server, keys, values, longest).stream().flatMap(List::stream).toList();
    }

    static List<List<ReadEntry>> batches(
            CacheServer server, List<ByteString> keys, boolean values, long longest) {
        List<List<ReadEntry>> batches = new ArrayList<>();
        read(server, keys, values, longest, batches::add);
        return batches;
    }

    static void read(
            CacheServer server,
            List<ByteString> keys,
            boolean values,
            long longest,
            Predicate<List<ReadEntry>> sink) {
        server.readAll(new BulkRequest(keys.size(), keys::get, values, longest), sink::test);
    }

    /** Reading commands that were sent so far. */
    static long commands(CacheServer server) {
        return server.commandCounts().stream()
                .filter(count -> READING.contains(count.command()))
                .mapToLong(CommandCount::sent)
                .sum();
    }

    static long bytes(List<ReadEntry> batch) {
        return batch.stream().mapToLong(ReadEntry::length).sum();
    }

    static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    static List<ByteString> keys(String... names) {
        return List.of(names).stream().map(ByteString::utf8).toList();
    }
}
