package dev.cachewarden.demo;

import java.time.Duration;

/**
 * When the writer does what. Every user is looked up once in a cycle of five minutes, the time an
 * entry lives, so about as much is written as expires.
 *
 * <p>More than {@value #MOST_USERS_PER_SECOND} users a second are not written: beyond 450,000 users
 * the cycle takes longer than entries live, and the cache settles at about 450,000 users' entries.
 *
 * @param users in the cache
 */
record WritePlan(int users) {

    static final int MOST_USERS_PER_SECOND = 1_500;

    private static final Duration CYCLE = Duration.ofMinutes(5);

    /** The incident's entries are due often enough that none expires in between. */
    static final Duration INCIDENT_EVERY = Duration.ofSeconds(70);

    /** One in this number of users looked up has just signed up. */
    static final int SIGN_UP_EVERY = 25;

    /** How many look-ups are due {@code elapsed} after the start; the n-th is of user n % users. */
    long lookUpsDue(Duration elapsed) {
        long nanosPerUser =
                Math.max(CYCLE.toNanos() / users, 1_000_000_000L / MOST_USERS_PER_SECOND);
        return elapsed.toNanos() / nanosPerUser;
    }

    /**
     * How often the incident's entries are due to have been written {@code elapsed} after start.
     */
    static long incidentRoundsDue(Duration elapsed) {
        return elapsed.dividedBy(INCIDENT_EVERY);
    }
}
