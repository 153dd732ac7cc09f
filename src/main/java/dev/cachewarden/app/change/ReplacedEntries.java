package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ContentReading;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.RecoverySnapshots.RecoverySnapshot;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.ContentMark;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Keeps what is in the places of entries before they are put back, so that this can be undone in
 * turn. Where an entry is only created if there is none, its key and a mark of it say all: nothing
 * is read for that. Safe for all threads.
 */
final class ReplacedEntries {

    private static final String UNKEPT = "Left, because what is there could not be kept for undo: ";

    private final RecoverySnapshot snapshot;
    private final ContentReading contents;

    /** Kept as changed, and not changed: what is there is somebody else's. */
    private final Queue<ByteString> untouched = new ConcurrentLinkedQueue<>();

    /** Kept before they are sent; with why not, where it could not be. */
    private final Map<ByteString, Optional<String>> together = new ConcurrentHashMap<>();

    ReplacedEntries(RecoverySnapshot snapshot, ContentReading contents) {
        this.snapshot = snapshot;
        this.contents = contents;
    }

    /** Sends entries; answers in their order. */
    interface Putting extends Function<List<SavedEntry>, CompletableFuture<List<Restored>>> {}

    /**
     * Keeps what is in the places of entries of which some are taken away once others are back, in
     * the order in which undoing that has to put back and take away. Blocking.
     *
     * @throws CacheException if it cannot be read; nothing is in doubt
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    void keepTogether(List<SavedEntry> entries) {
        Map<ByteString, String> unkept = keep(entries.reversed());
        entries.forEach(it -> together.put(it.key(), Optional.ofNullable(unkept.get(it.key()))));
    }

    /**
     * Keeps what is in the places of entries, on one of {@code threads}, and puts them back. Fails
     * with a {@link CacheException} if they are refused or no answer comes, and with a {@link
     * dev.cachewarden.core.port.JournalException} if it cannot be kept: nothing was sent then.
     */
    CompletableFuture<List<Restored>> put(
            List<SavedEntry> entries, Putting putting, BesideThreads threads) {
        return threads.run(() -> keepUnlessKept(entries))
                .thenCompose(unkept ->
                        unkept.isEmpty() ? send(entries, putting) : send(entries, unkept, putting));
    }

    /** Answers why some could not be kept, a sentence each. */
    private Map<ByteString, String> keepUnlessKept(List<SavedEntry> entries) {
        if (together.isEmpty()) {
            return keep(entries);
        }
        Map<ByteString, String> unkept =
                new HashMap<>(
                        keep(
                                entries.stream()
                                        .filter(it -> !together.containsKey(it.key()))
                                        .toList()));
        entries.forEach(entry ->
                together.getOrDefault(entry.key(), Optional.empty())
                        .ifPresent(why -> unkept.put(entry.key(), why)));
        return unkept;
    }

    private CompletableFuture<List<Restored>> send(
            List<SavedEntry> entries, Map<ByteString, String> unkept, Putting putting) {
        List<SavedEntry> kept =
                entries.stream().filter(it -> !unkept.containsKey(it.key())).toList();
        CompletableFuture<List<Restored>> sent =
                kept.isEmpty() ? CompletableFuture.completedFuture(List.of()) : send(kept, putting);
        return sent.thenApply(answered -> {
            Iterator<Restored> answers = answered.iterator();
            List<Restored> all = new ArrayList<>();
            for (SavedEntry entry : entries) {
                String why = unkept.get(entry.key());
                all.add(why == null ? answers.next() : new Restored.Failed(why));
            }
            return all;
        });
    }

    private CompletableFuture<List<Restored>> send(List<SavedEntry> entries, Putting putting) {
        return putting.apply(entries)
                .whenComplete((answers, failure) -> {
                    if (answers != null) {
                        notTouched(entries, answers);
                    } else if (cause(failure) instanceof CacheException e && !e.isInDoubt()) {
                        entries.forEach(it -> untouched.add(it.key()));
                    }
                });
    }

    private void notTouched(List<SavedEntry> entries, List<Restored> answers) {
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).equals(Restored.DONE)) {
                untouched.add(entries.get(i).key());
            }
        }
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    /** Answers why some could not be kept, a sentence each. */
    private Map<ByteString, String> keep(List<SavedEntry> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        List<SavedEntry> changed = entries.stream().filter(it -> !it.after().isAbsent()).toList();
        Map<ByteString, String> unkept = new HashMap<>();
        Map<ByteString, EntryContent> there = changed.isEmpty() ? Map.of() : read(changed, unkept);
        correct();
        snapshot.add(
                entries.stream()
                        .filter(it -> !unkept.containsKey(it.key()))
                        .map(it -> replaced(it, Optional.ofNullable(there.get(it.key()))))
                        .toList());
        snapshot.force();
        return unkept;
    }

    private Map<ByteString, EntryContent> read(
            List<SavedEntry> entries, Map<ByteString, String> unread) {
        Map<ByteString, EntryContent> there = new HashMap<>();
        try {
            contents.read(
                    entries.size(),
                    index -> entries.get(index).key(),
                    batch -> {
                        batch.found()
                                .forEach(it ->
                                        there.put(entries.get(it.index()).key(), it.content()));
                        batch.unread()
                                .forEach((why, indexes) ->
                                        indexes.forEach(index ->
                                                unread.put(
                                                        entries.get(index).key(), UNKEPT + why)));
                        return true;
                    });
            return there;
        } catch (CacheException e) {
            if (!e.isRefusal()) {
                throw CacheException.ofReading(e);
            }
            entries.forEach(it -> unread.put(it.key(), UNKEPT + e.getMessage()));
            return Map.of();
        }
    }

    /** What is there, and what putting the entry back is to leave of it. */
    private static SavedEntry replaced(SavedEntry entry, Optional<EntryContent> there) {
        return new SavedEntry(
                entry.key(),
                there,
                entry.before()
                        .map(it -> it.mark().endingAt(it.expiresAt()))
                        .orElse(ContentMark.ABSENT));
    }

    /** Nothing was done under those keys. */
    void untouched(List<ByteString> keys) {
        untouched.addAll(keys);
    }

    /** Takes back what was kept of entries that were not touched. */
    void correct() {
        List<SavedEntry> corrections = new ArrayList<>();
        for (ByteString key = untouched.poll(); key != null; key = untouched.poll()) {
            corrections.add(SavedEntry.nothing(key));
        }
        if (!corrections.isEmpty()) {
            snapshot.add(corrections);
        }
    }
}
