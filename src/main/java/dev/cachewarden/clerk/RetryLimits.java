package dev.cachewarden.clerk;

import java.time.Duration;

/**
 * How long one question may take.
 *
 * @param connect for a connection, TLS included
 * @param answer for one attempt, to the last byte
 * @param mostBytes of an answer
 */
record RetryLimits(Duration connect, Duration answer, Retries retries, Waits waits, int mostBytes) {

    /** A user is 2 to 20 KB, and an answer has at most 100. */
    static final RetryLimits DEFAULT =
            new RetryLimits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    new Retries(3, Duration.ofMillis(250), Duration.ofSeconds(4)),
                    new Waits(5, Duration.ofSeconds(60)),
                    32 << 20);

    /**
     * After server errors, time limits and connection failures.
     *
     * @param first the delay before the first one; doubles
     * @param longest where doubling ends
     */
    record Retries(int most, Duration first, Duration longest) {}

    /**
     * For a 429 to end.
     *
     * @param longest for all 429 of one question together; a longer {@code Retry-After} is not
     *     waited for at all
     */
    record Waits(int most, Duration longest) {}
}
