package dev.cachewarden.redis;

import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.ReadEntry;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Keeps entries that the user may not read out of the batches that a sink takes.
 *
 * @param why what to say of the key at an index
 */
record RefusedApart(EntrySink sink, IntFunction<CacheException> why) implements EntrySink {

    @Override
    public boolean accept(List<ReadEntry> entries) {
        List<Integer> refused =
                entries.stream().filter(BulkEntries::isRefused).map(ReadEntry::index).toList();
        if (refused.isEmpty()) {
            return sink.accept(entries);
        }
        boolean goesOn = sink.refused(refused, why.apply(refused.getFirst()));
        List<ReadEntry> read = entries.stream().filter(it -> !BulkEntries.isRefused(it)).toList();
        return goesOn && (read.isEmpty() || sink.accept(read));
    }
}
