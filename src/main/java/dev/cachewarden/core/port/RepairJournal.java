package dev.cachewarden.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what repairs did so that it outlives the program. Key names are as they may be shown,
 * secret ones masked; no values.
 */
public interface RepairJournal {

    /**
     * Starts the record of a run. Blocking.
     *
     * @param action {@code Delete 5 entries}
     * @param keys what is going to be changed
     * @throws JournalException if nothing can be kept; the run must not start then
     */
    RepairRecord begin(Instant startedAt, String server, String action, List<String> keys);

    /** The record of one run, being written. For one thread. */
    interface RepairRecord extends AutoCloseable {

        /** Where the record is kept, for the user. */
        String location();

        /**
         * Keeps how it ended for one key.
         *
         * @param outcome {@code DONE}, {@code CHANGED} …
         * @throws JournalException if it cannot be kept
         */
        void add(String key, String outcome);

        /**
         * Keeps the end of the run.
         *
         * @throws JournalException if it cannot be kept
         */
        void finish(boolean complete, Optional<String> failure);

        /** Removes it, because nothing was done, and ends it. */
        void withdraw();

        @Override
        void close();
    }
}
