package dev.cachewarden.core.audit;

import java.util.List;

/**
 * How much of the cache an audit has seen.
 *
 * @param keys in the index, within the audit's scope
 * @param read entries that were there and were read
 * @param gone keys that had expired or were deleted when they were read
 * @param unread entries whose value was not read: not a string, or too long
 * @param tooLong those of them whose value is a string: no rule says anything of it
 * @param valueBytes of all values that were read
 * @param expiredMeanwhile findings that were dropped because their entries expired during the audit
 * @param refused keys that the user may not read, by section; not among {@code read}
 */
public record Coverage(
        long keys,
        long read,
        long gone,
        long unread,
        long tooLong,
        long valueBytes,
        long expiredMeanwhile,
        List<RefusedKeys> refused) {

    public Coverage {
        refused = List.copyOf(refused);
    }

    /** Of a user who may read every key, without a value that is too long. */
    public Coverage(
            long keys, long read, long gone, long unread, long valueBytes, long expiredMeanwhile) {
        this(keys, read, gone, unread, 0, valueBytes, expiredMeanwhile, List.of());
    }

    /** Whether the user may read every key. */
    public boolean isWhole() {
        return refused.isEmpty();
    }

    /** Whether rules could look at all that was there, and that it was something. */
    public boolean isSeen() {
        return isWhole() && !isNothing() && tooLong == 0;
    }

    /** How many keys the user may not read. */
    public long unreadable() {
        return refused.stream().mapToLong(RefusedKeys::refused).sum();
    }

    /** Whether no entry was there to be read: no finding then speaks for nothing. */
    public boolean isNothing() {
        return read == 0;
    }
}
