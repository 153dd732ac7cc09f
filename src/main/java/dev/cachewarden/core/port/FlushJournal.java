package dev.cachewarden.core.port;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the reports of flushes so that they outlive the program: an event is stored before the
 * method returns, so even after a crash the report lacks nothing that was done.
 */
public interface FlushJournal {

    /**
     * Starts the report of a run. Blocking.
     *
     * @throws JournalException if nothing can be kept; the run must not start then
     */
    FlushRecord begin(FlushPlan plan, Instant startedAt);

    /**
     * The reports of the last runs, the newest first. One that cannot be read is left out.
     * Blocking.
     *
     * @param most how many at most
     * @param leftOut takes which was left out and why, a sentence
     * @throws JournalException if none can be read
     */
    List<FlushReport> newest(int most, Consumer<String> leftOut);

    /**
     * The report of the last run on one cache that had one of these patterns, however many of other
     * caches came later. What is no report is left out. Blocking.
     *
     * @param patterns prefix, environment and type are in them
     * @throws JournalException if the reports cannot be read
     */
    Optional<FlushReport> latest(CacheName cache, Set<String> patterns);

    /** The report of one run, being written. For one thread. */
    interface FlushRecord extends AutoCloseable {

        /** Where the report is kept, for the user. */
        String location();

        /**
         * Keeps an event.
         *
         * @throws JournalException if it cannot be kept; what it announces must not be done then
         */
        void add(FlushEvent event);

        /**
         * Keeps the end of the run.
         *
         * @throws JournalException if it cannot be kept
         */
        void finish(FlushReport report);

        /** Removes it, because nothing was done, and ends it. */
        void withdraw();

        @Override
        void close();
    }
}
