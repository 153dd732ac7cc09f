package dev.cachewarden.testing;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.port.FlushJournal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reports that were kept, the newest first; a test that begins another flush fails. */
public record KeptReports(List<FlushReport> all) implements FlushJournal {

    @Override
    public FlushRecord begin(FlushPlan plan, Instant startedAt) {
        throw new AssertionError("Only kept reports are read here");
    }

    @Override
    public Optional<FlushReport> latest(CacheName cache, Set<String> patterns) {
        return all.stream()
                .filter(it -> it.server().equals(cache.server()))
                .filter(it -> patterns.contains(it.pattern()))
                .findFirst();
    }

    @Override
    public List<FlushReport> newest(int most, Consumer<String> leftOut) {
        return all.stream().limit(most).toList();
    }
}
