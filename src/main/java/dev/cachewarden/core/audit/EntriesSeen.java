package dev.cachewarden.core.audit;

/**
 * What was there when keys were read.
 *
 * @param read entries that were there and were read
 * @param gone keys that had expired or were deleted when they were read
 * @param unread entries whose value was not read: not a string, or too long
 * @param tooLong those of them whose value is a string: no rule says anything of it
 * @param valueBytes of all values that were read
 */
public record EntriesSeen(long read, long gone, long unread, long tooLong, long valueBytes) {

    public static final EntriesSeen NONE = new EntriesSeen(0, 0, 0, 0, 0);

    /** Both together. */
    public EntriesSeen plus(EntriesSeen others) {
        return new EntriesSeen(
                read + others.read,
                gone + others.gone,
                unread + others.unread,
                tooLong + others.tooLong,
                valueBytes + others.valueBytes);
    }
}
