package dev.cachewarden.core.port;

import dev.cachewarden.core.watch.WatchRound;

import java.time.Instant;
import java.util.Optional;

/** Reports the state of a watch to a monitoring system. */
public interface WatchMetrics extends AutoCloseable {

    /**
     * Takes the figures of a round. Blocking.
     *
     * @throws JournalException if they cannot be published
     */
    void record(WatchRound round, Instant at);

    /**
     * Takes that a round could not be done. Blocking.
     *
     * @throws JournalException if that cannot be published
     */
    void recordFailure();

    /** Where they can be asked for, if that is over the network. */
    Optional<String> address();

    @Override
    void close();
}
