package dev.cachewarden.redis;

import dev.cachewarden.core.port.Clock;

import java.time.Duration;

/**
 * Send and answer times on one connection, and what follows from them: the round-trip time, and the
 * time that the server itself took. Safe for all threads.
 */
final class CommandTimes {

    private static final int KEPT_ROUND_TRIPS = 65;
    private static final int KEPT_WAYS = 9;

    /** Fewer samples are ignored: the first commands of a JVM take many times a round trip. */
    private static final int LEAST_WAYS = 3;

    private final Clock clock;
    private final RecentTimes roundTrips = new RecentTimes(KEPT_ROUND_TRIPS);
    private final RecentTimes ways = new RecentTimes(KEPT_WAYS);
    private int open;
    private long lastAnswer;

    CommandTimes(Clock clock) {
        this.clock = clock;
        this.lastAnswer = clock.nanos();
    }

    /** Median of the last round trips. */
    Duration latency() {
        return Duration.ofNanos(roundTrips.median());
    }

    RoundTrip way() {
        return ways.count() < LEAST_WAYS
                ? new RoundTrip(0, roundTrips.least())
                : new RoundTrip(ways.least(), ways.median());
    }

    /** Whether nothing is under way, so that a command is answered at once. */
    synchronized boolean isIdle() {
        return open == 0;
    }

    /** Commands are being sent, together; they count as under way until {@link Sending#ended}. */
    synchronized Sending sending() {
        Sending sending = new Sending(clock.nanos(), open == 0);
        open++;
        return sending;
    }

    /** Commands that were sent together, or a single one. */
    final class Sending {

        private final long sent;
        private final boolean alone;

        private Sending(long sent, boolean alone) {
            this.sent = sent;
            this.alone = alone;
        }

        /** The first of them is answered. */
        void begun() {
            roundTrips.add(clock.nanos() - sent);
        }

        /**
         * The time of a single command in ns, from the earliest moment at which the server can have
         * begun with it, round trip included. A server executes one command after the other, so it
         * has not begun before it answered the previous one. To be called before {@link #ended}.
         *
         * @param answered when the first byte of the answer came, by our clock: what follows it is
         *     the link's time
         */
        long took(long answered) {
            synchronized (CommandTimes.this) {
                return answered - Math.max(sent, lastAnswer - way().usual());
            }
        }

        /**
         * Takes the time of a single command, which costs the server next to nothing, as a round
         * trip.
         */
        void tellsTheWay() {
            if (alone) {
                ways.add(clock.nanos() - sent);
            }
        }

        /** All of them are answered, or will not be. */
        void ended() {
            synchronized (CommandTimes.this) {
                open--;
                lastAnswer = clock.nanos();
            }
        }
    }
}
