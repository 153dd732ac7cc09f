package dev.cachewarden.app.live;

import java.util.BitSet;

/**
 * Whom Clerk has told where they live, by their numbers, and the entries this speaks of. Safe for
 * all threads.
 */
final class VerifiedUsers {

    private final BitSet own = new BitSet();
    private final BitSet foreign = new BitSet();
    private final BitSet cleared = new BitSet();
    private final BitSet doubtful = new BitSet();

    synchronized void own(Asked user) {
        own.set(user.number());
        user.entries().forEach(cleared::set);
    }

    synchronized void foreign(Asked user) {
        foreign.set(user.number());
        doubtful(user);
    }

    synchronized void doubtful(Asked user) {
        user.entries().forEach(doubtful::set);
    }

    synchronized BitSet own() {
        return (BitSet) own.clone();
    }

    synchronized BitSet foreign() {
        return (BitSet) foreign.clone();
    }

    /** Whether every user in an entry lives where the entry is. */
    synchronized boolean isCleared(int entry) {
        return cleared.get(entry) && !doubtful.get(entry);
    }
}
