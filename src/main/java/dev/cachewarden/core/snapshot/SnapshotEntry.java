package dev.cachewarden.core.snapshot;

import dev.cachewarden.core.key.ByteString;

/** An entry of an exported snapshot: a key and all that it held when the snapshot was taken. */
public record SnapshotEntry(ByteString key, EntryContent content) {

    /** Bytes of its key and value. */
    public long bytes() {
        return key.length() + (long) content.bytes().length();
    }
}
