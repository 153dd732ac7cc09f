package dev.cachewarden.app.flush;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps a run's events, and can be full from any event on. */
public final class MemoryJournal implements FlushJournal {

    public final List<FlushEvent> events = new ArrayList<>();
    public Optional<FlushReport> latest = Optional.empty();

    /** How many events fit; -1: not even the plan. */
    public int room = Integer.MAX_VALUE;

    @Override
    public FlushRecord begin(FlushPlan plan, Instant startedAt) {
        if (room < 0) {
            throw full();
        }
        return new FlushRecord() {
            @Override
            public String location() {
                return "memory";
            }

            @Override
            public void add(FlushEvent event) {
                if (events.size() >= room) {
                    throw full();
                }
                events.add(event);
            }

            @Override
            public void finish(FlushReport report) {
                latest = Optional.of(report);
            }

            @Override
            public void withdraw() {
                latest = Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    Optional<FlushReport> latest() {
        return latest;
    }

    @Override
    public List<FlushReport> newest(int most, Consumer<String> leftOut) {
        return latest.stream().limit(most).toList();
    }

    @Override
    public Optional<FlushReport> latest(CacheName cache, Set<String> patterns) {
        return latest.filter(it -> it.server().equals(cache.server()))
                .filter(it -> patterns.contains(it.pattern()));
    }

    private static JournalException full() {
        return new JournalException("The report cannot be written.", new IOException("full"));
    }
}
