package dev.cachewarden.redis;

import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.SentCommand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The last commands that were written to the socket, those of a pipeline as one row a kind: a
 * bounded number, since a window can be open for days. Safe for all threads.
 */
final class CommandLog {

    static final int KEPT = 1_000;

    /**
     * What is sent at a time has at most this many kinds: a flush that scans, watches and reads.
     */
    private static final int KINDS_IN_TURN = 7;

    private final Clock clock;
    private final ArrayDeque<Row> rows = new ArrayDeque<>();
    private long added;

    CommandLog(Clock clock) {
        this.clock = clock;
    }

    /** Commands of a kind, from the sending of the first to the answer of the last. */
    private final class Row {

        private final long number;
        private final Instant at = clock.now();
        private final long begun = clock.nanos();
        private final String command;
        private final Optional<SentCommand.Keys> first;
        private Optional<Duration> took = Optional.empty();
        private int count;
        private int keys;
        private int unanswered;

        Row(long number, String command, SentBatch batch) {
            this.number = number;
            this.command = command;
            this.first = batch.keys();
        }

        /** Only those that were sent before the ones before them were answered are one row. */
        boolean takes(String sent) {
            return unanswered > 0 && command.equals(sent);
        }

        void add(SentBatch batch) {
            count += batch.count();
            keys += batch.keyCount();
            unanswered++;
        }

        void answered() {
            unanswered--;
            took =
                    unanswered > 0
                            ? Optional.empty()
                            : Optional.of(Duration.ofNanos(clock.nanos() - begun));
        }

        SentCommand seen() {
            return new SentCommand(
                    number,
                    at,
                    took,
                    command,
                    count,
                    first.map(it -> new SentCommand.Keys(it.first(), keys)));
        }
    }

    /** Adds commands of one kind that are about to be written. */
    void add(String command, SentBatch batch) {
        Row row = append(command, batch);
        batch.onAnswer(() -> answered(row));
    }

    private synchronized Row append(String command, SentBatch batch) {
        Row row = open(command).orElseGet(() -> begin(command, batch));
        row.add(batch);
        return row;
    }

    private Optional<Row> open(String command) {
        int looked = 0;
        for (Row row : rows) {
            if (row.takes(command)) {
                return Optional.of(row);
            }
            looked++;
            if (looked == KINDS_IN_TURN) {
                break;
            }
        }
        return Optional.empty();
    }

    private Row begin(String command, SentBatch batch) {
        Row row = new Row(++added, command, batch);
        rows.addFirst(row);
        if (rows.size() > KEPT) {
            rows.removeLast();
        }
        return row;
    }

    private synchronized void answered(Row row) {
        row.answered();
    }

    /** Latest first. */
    synchronized List<SentCommand> last() {
        return rows.stream().map(Row::seen).toList();
    }
}
