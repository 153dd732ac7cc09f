package dev.cachewarden.redis;

import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.SentCommand;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The last batches that were written to the socket: a bounded number, since a window can be open
 * for days. Safe for all threads.
 */
final class CommandLog {

    static final int KEPT = 1_000;

    private final Clock clock;
    private final ArrayDeque<Row> rows = new ArrayDeque<>();
    private long added;

    CommandLog(Clock clock) {
        this.clock = clock;
    }

    /** A batch, from its sending to its last answer. */
    private final class Row {

        private final long number;
        private final Instant at = clock.now();
        private final long begun = clock.nanos();
        private final String command;
        private final int count;
        private final Optional<SentCommand.Keys> keys;
        private volatile @Nullable Duration took;

        Row(long number, String command, SentBatch batch) {
            this.number = number;
            this.command = command;
            this.count = batch.count();
            this.keys = batch.keys();
        }

        void answered() {
            took = Duration.ofNanos(clock.nanos() - begun);
        }

        SentCommand seen() {
            return new SentCommand(number, at, Optional.ofNullable(took), command, count, keys);
        }
    }

    /** Adds a batch that is about to be written. */
    void add(String command, SentBatch batch) {
        Row row = append(command, batch);
        batch.onAnswer(row::answered);
    }

    private synchronized Row append(String command, SentBatch batch) {
        Row row = new Row(++added, command, batch);
        rows.addFirst(row);
        if (rows.size() > KEPT) {
            rows.removeLast();
        }
        return row;
    }

    /** Latest first. */
    synchronized List<SentCommand> last() {
        return rows.stream().map(Row::seen).toList();
    }
}
