package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ByteBudget;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.RecoverySnapshots.RecoverySnapshot;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.text.Bytes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Adds entries to a snapshot as they are read. For one thread, and once. */
final class SavingSink implements EntrySink {

    /** Several batches are read at a time. */
    private static final long ROOM = 8L << 20;

    private static final String TOO_LARGE =
            "Not deleted, because it is longer than the "
                    + Bytes.of(BulkRequest.LONGEST)
                    + " up to which an entry is kept for undo.";

    private final CacheReader server;
    private final RecoverySnapshot snapshot;
    private final ServerTime time;
    private final List<CacheKey> keys;
    private final KeysSavedBefore before;
    private final List<SavedKeys.Saved> saved = new ArrayList<>();
    private final Map<String, List<CacheKey>> unsaved = new HashMap<>();

    SavingSink(
            CacheReader server,
            RecoverySnapshot snapshot,
            ServerTime time,
            List<CacheKey> keys,
            KeysSavedBefore before) {
        this.server = server;
        this.snapshot = snapshot;
        this.time = time;
        this.keys = keys;
        this.before = before;
    }

    BulkRequest request() {
        return new BulkRequest(
                keys.size(),
                index -> keys.get(index).bytes(),
                true,
                BulkRequest.LONGEST,
                new ByteBudget(ROOM));
    }

    SavedKeys saved() {
        return new SavedKeys(saved, unsaved);
    }

    @Override
    public boolean accept(List<ReadEntry> entries) {
        List<SavedEntry> batch = new ArrayList<>();
        Map<ReadEntry, CompletableFuture<Optional<SeenValue>>> others = new HashMap<>();
        for (ReadEntry entry : entries) {
            if (entry.exists()) {
                if (!entry.type().equals(ReadEntry.STRING)) {
                    others.put(entry, server.see(keys.get(entry.index()).bytes()));
                } else if (entry.value().isPresent()) {
                    OptionalLong end = time.end(entry.ttl());
                    add(entry, new EntryContent(entry.type(), entry.value().get(), end), batch);
                } else {
                    unsaved(entry, TOO_LARGE);
                }
            }
        }
        others.forEach((entry, seen) -> addSeen(entry, seen, batch));
        if (!batch.isEmpty()) {
            snapshot.add(batch);
        }
        return true;
    }

    /** Of another type: its DUMP. */
    private void addSeen(
            ReadEntry entry,
            CompletableFuture<Optional<SeenValue>> answer,
            List<SavedEntry> batch) {
        try {
            OptionalLong end = time.end(entry.ttl());
            answer.join()
                    .ifPresent(seen ->
                            add(entry, new EntryContent(seen.type(), seen.bytes(), end), batch));
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof CacheException failure)) {
                throw e;
            }
            if (!failure.isRefusal()) {
                throw failure;
            }
            unsaved(entry, String.valueOf(failure.getMessage()));
        }
    }

    private void add(ReadEntry entry, EntryContent content, List<SavedEntry> batch) {
        CacheKey key = keys.get(entry.index());
        int version = before.add(key.bytes()) ? 2 : 1;
        batch.add(SavedEntry.removed(key.bytes(), content, version));
        saved.add(new SavedKeys.Saved(key, content.mark()));
    }

    private void unsaved(ReadEntry entry, String why) {
        unsaved.computeIfAbsent(why, _ -> new ArrayList<>()).add(keys.get(entry.index()));
    }

    @Override
    public boolean refused(List<Integer> indexes, CacheException why) {
        unsaved.computeIfAbsent(
                        "Not deleted, because it could not be kept for undo: " + why.getMessage(),
                        _ -> new ArrayList<>())
                .addAll(indexes.stream().map(keys::get).toList());
        return true;
    }
}
