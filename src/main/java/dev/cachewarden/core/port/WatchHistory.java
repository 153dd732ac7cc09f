package dev.cachewarden.core.port;

import dev.cachewarden.core.watch.WatchEvent;

import java.time.Instant;
import java.util.List;

/** Keeps what watches have seen, so that evidence outlives the entries it was read from. */
public interface WatchHistory {

    /**
     * Keeps events, private fields masked. Blocking.
     *
     * @param server whose cache it was, {@code host:port}
     * @throws JournalException if they cannot be kept
     */
    void add(List<WatchEvent> events, String server, Instant at);

    /** Where they are kept, for the user. */
    String location();
}
