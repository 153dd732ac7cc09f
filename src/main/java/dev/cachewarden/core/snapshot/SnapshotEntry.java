package dev.cachewarden.core.snapshot;

import dev.cachewarden.core.key.ByteString;

import java.util.OptionalLong;

/**
 * An entry of an exported snapshot: a key and all that it held when it was read.
 *
 * @param readAt when that was, in ms since 1970 on the server's clock. Saving takes its time while
 *     the app writes, so an entry can be younger than the snapshot; counted from the snapshot's
 *     beginning it would have more time left than the app ever gave it
 */
public record SnapshotEntry(ByteString key, EntryContent content, long readAt) {

    /** Bytes of its key and value. */
    public long bytes() {
        return key.length() + (long) content.bytes().length();
    }

    /** Time that was left when it was read, in ms, as PTTL answers; empty if it does not end. */
    public OptionalLong left() {
        return content.expiresAt().stream().map(end -> Math.max(0, end - readAt)).findFirst();
    }
}
