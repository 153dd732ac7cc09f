package dev.cachewarden.app.undo;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves of entries that were saved several times, because the app wrote them while they were being
 * changed, only what the change met. Takes those that were saved last first, and holds only the
 * keys of such entries. For one thread.
 */
final class LastVersions {

    private final Set<ByteString> seen = new HashSet<>();

    /** Those of a batch that the change met, and did not leave as they were. */
    List<SavedEntry> of(List<SavedEntry> batch) {
        return batch.stream().filter(this::isLast).filter(it -> !it.isNothing()).toList();
    }

    private boolean isLast(SavedEntry entry) {
        if (entry.version() > 1) {
            return seen.add(entry.key());
        }
        return !seen.contains(entry.key());
    }
}
