package dev.cachewarden.app.verify;

import java.util.BitSet;

/**
 * The users of whom Clerk said which instance knows them, by number, and the entries that hold
 * them. Safe for all threads.
 */
final class VerifiedUsers {

    private final BitSet own = new BitSet();
    private final BitSet foreign = new BitSet();
    private final BitSet cleared = new BitSet();
    private final BitSet doubtful = new BitSet();
    private final BitSet unanswered = new BitSet();

    synchronized void own(AskedUser user) {
        own.set(user.number());
        user.entries().forEach(cleared::set);
    }

    synchronized void foreign(AskedUser user) {
        foreign.set(user.number());
        user.entries().forEach(doubtful::set);
    }

    /** Clerk did not say anything of the user. */
    synchronized void doubtful(AskedUser user) {
        user.entries().forEach(doubtful::set);
        user.entries().forEach(unanswered::set);
    }

    /** Whether nothing was said of a user in an entry. */
    synchronized boolean isUnanswered(int entry) {
        return unanswered.get(entry);
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
