package dev.cachewarden.ui.watch;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.core.watch.HistoryLine;
import dev.cachewarden.core.watch.WatchEvent;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A history that is kept as long as a test runs. */
public final class MemoryHistory implements WatchHistory {

    private final List<WatchEvent> events = new CopyOnWriteArrayList<>();

    public List<WatchEvent> events() {
        return events;
    }

    @Override
    public void add(List<WatchEvent> added, CacheName cache, Instant at) {
        events.addAll(added);
    }

    @Override
    public void stillThere(CacheName cache, Instant at) {}

    @Override
    public List<HistoryLine> of(CacheName cache) {
        return List.of();
    }
}
