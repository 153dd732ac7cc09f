package dev.cachewarden.core.port;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.watch.HistoryLine;
import dev.cachewarden.core.watch.WatchEvent;

import java.time.Instant;
import java.util.List;

/** Keeps what watches have seen, so that evidence outlives the entries it was read from. */
public interface WatchHistory {

    /**
     * Keeps events, private fields masked. Blocking.
     *
     * @throws JournalException if they cannot be kept
     */
    void add(List<WatchEvent> events, CacheName cache, Instant at);

    /**
     * Keeps that everything that was there before was still there. Blocking.
     *
     * @throws JournalException if that cannot be kept
     */
    void stillThere(CacheName cache, Instant at);

    /**
     * What was kept of a cache, the oldest first; perhaps not from the beginning. Blocking.
     *
     * @throws JournalException if it cannot be read
     */
    List<HistoryLine> of(CacheName cache);
}
