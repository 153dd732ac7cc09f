package dev.cachewarden.clerk;

import java.time.Duration;

/**
 * How long one question may take.
 *
 * @param connect for a connection, TLS included
 * @param answer for one attempt, to the last byte
 * @param retries after server errors, time limits and connection failures
 * @param firstDelay before the first of them; doubles
 * @param longestDelay where doubling ends
 * @param waits how often a 429 is waited for
 * @param longestWait for all 429 of one question together; a longer {@code Retry-After} is not
 *     waited for at all
 * @param mostBytes of an answer
 */
record RetryLimits(
        Duration connect,
        Duration answer,
        int retries,
        Duration firstDelay,
        Duration longestDelay,
        int waits,
        Duration longestWait,
        int mostBytes) {

    /** A user is 2 to 20 KB, and an answer has at most 100. */
    static final RetryLimits DEFAULT =
            new RetryLimits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    3,
                    Duration.ofMillis(250),
                    Duration.ofSeconds(4),
                    5,
                    Duration.ofSeconds(60),
                    32 << 20);
}
