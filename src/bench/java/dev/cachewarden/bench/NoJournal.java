package dev.cachewarden.bench;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.port.FlushJournal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For a window in which nothing is flushed. */
final class NoJournal implements FlushJournal {

    @Override
    public FlushRecord begin(FlushPlan plan, Instant startedAt) {
        throw new IllegalStateException("The benchmark's window flushes nothing");
    }

    @Override
    public List<FlushReport> newest(int most) {
        return List.of();
    }

    @Override
    public Optional<FlushReport> latest(CacheName cache, Set<String> patterns) {
        return Optional.empty();
    }
}
