package dev.cachewarden.core.snapshot;

import dev.cachewarden.core.key.ByteString;

import java.util.Optional;

/**
 * One entry of a snapshot.
 *
 * @param before what it held; empty if there was none
 * @param after what the change was to leave of it
 * @param version 1 if it was not saved before; 2 and more if it may have been, because the app
 *     wrote it while it was being changed: then only the last version is what the change met
 */
public record SavedEntry(
        ByteString key, Optional<EntryContent> before, ContentMark after, int version) {

    public SavedEntry(ByteString key, Optional<EntryContent> before, ContentMark after) {
        this(key, before, after, 1);
    }

    /** Of an entry that is to be removed. */
    public static SavedEntry removed(ByteString key, EntryContent before, int version) {
        return new SavedEntry(key, Optional.of(before), ContentMark.ABSENT, version);
    }

    /** Whether it is put back by creating a string where there is no entry. */
    public boolean isCreation() {
        return after.isAbsent() && before.filter(EntryContent::isString).isPresent();
    }

    /** Takes back what was saved of a key: there was no entry, and the change put none there. */
    public static SavedEntry nothing(ByteString key) {
        return new SavedEntry(key, Optional.empty(), ContentMark.ABSENT, 2);
    }

    /** Whether there is nothing to undo. */
    public boolean isNothing() {
        return before.isEmpty() && after.isAbsent();
    }

    /** Bytes of its key and value. */
    public long bytes() {
        return key.length() + before.map(it -> (long) it.bytes().length()).orElse(0L);
    }
}
