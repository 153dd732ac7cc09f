package dev.cachewarden.core.audit;

import java.util.List;

/**
 * How much of the cache an audit has seen.
 *
 * @param keys in the index, within the audit's scope
 * @param refused keys that the user may not read, by section; not among those that were read
 * @param expiredMeanwhile findings that were dropped because their entries expired during the audit
 */
public record Coverage(
        long keys, EntriesSeen seen, List<RefusedKeys> refused, long expiredMeanwhile) {

    public Coverage {
        refused = List.copyOf(refused);
    }

    public long read() {
        return seen.read();
    }

    public long gone() {
        return seen.gone();
    }

    public long unread() {
        return seen.unread();
    }

    public long tooLong() {
        return seen.tooLong();
    }

    public long valueBytes() {
        return seen.valueBytes();
    }

    /** Whether the user may read every key. */
    public boolean isWhole() {
        return refused.isEmpty();
    }

    /** Whether rules could look at all that was there, and that it was something. */
    public boolean isSeen() {
        return isWhole() && !isNothing() && seen.tooLong() == 0;
    }

    /** How many keys the user may not read. */
    public long unreadable() {
        return refused.stream().mapToLong(RefusedKeys::refused).sum();
    }

    /** Whether no entry was there to be read: no finding then speaks for nothing. */
    public boolean isNothing() {
        return seen.read() == 0;
    }
}
