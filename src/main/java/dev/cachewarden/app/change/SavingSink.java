package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ContentReading;
import dev.cachewarden.app.content.ContentReading.Batch;
import dev.cachewarden.app.content.ContentReading.Found;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.RecoverySnapshots.RecoverySnapshot;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds entries to a snapshot as they are read. For one thread, and once. */
final class SavingSink implements ContentReading.Sink {

    private final RecoverySnapshot snapshot;
    private final List<CacheKey> keys;
    private final KeysSavedBefore before;
    private final List<SavedKeys.Saved> saved = new ArrayList<>();
    private final Map<String, List<CacheKey>> unsaved = new HashMap<>();

    SavingSink(RecoverySnapshot snapshot, List<CacheKey> keys, KeysSavedBefore before) {
        this.snapshot = snapshot;
        this.keys = keys;
        this.before = before;
    }

    SavedKeys saved() {
        return new SavedKeys(saved, unsaved);
    }

    @Override
    public boolean accept(Batch read) {
        List<SavedEntry> batch = new ArrayList<>();
        for (Found entry : read.found()) {
            CacheKey key = keys.get(entry.index());
            int version = before.version(key.bytes());
            batch.add(SavedEntry.removed(key.bytes(), entry.content(), version));
            saved.add(
                    new SavedKeys.Saved(
                            key, entry.content().mark(), entry.content().bytes().length()));
        }
        if (!batch.isEmpty()) {
            snapshot.add(batch);
        }
        read.unread().forEach(this::unread);
        return true;
    }

    private void unread(String why, List<Integer> indexes) {
        unsaved.computeIfAbsent(
                        "Not deleted, because it could not be kept for undo: " + why,
                        _ -> new ArrayList<>())
                .addAll(indexes.stream().map(keys::get).toList());
    }
}
