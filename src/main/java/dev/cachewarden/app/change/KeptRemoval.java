package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change.Outcome;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.MarkedKey;
import dev.cachewarden.core.port.OptimisticRemoval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Removes entries that were kept before: read, on the disk, and only then removed, each only if it
 * still is what was kept. They are watched meanwhile, or compared by a script where they cannot be
 * or somebody has touched them. What the app has written is kept and tried again, a bounded number
 * of times. Safe for all threads.
 */
final class KeptRemoval implements AutoCloseable {

    /** An app that writes an entry that often in a moment would go on for ever. */
    private static final int ROUNDS = 3;

    /** Without watching each batch is forced to the disk, which takes milliseconds. */
    private static final int KEYS = 1_000;

    /** Batches under way without watching. */
    private static final int BATCHES = 4;

    /** A server reads and digests that much in a millisecond or two. */
    private static final long BYTES_PER_SCRIPT = 256 << 10;

    private static final String REWRITTEN =
            "Left, because the app wrote it again each of the "
                    + ROUNDS
                    + " times it was to be kept and deleted.";

    private final CacheWriter writer;
    private final ChangeRecovery recovery;
    private final WatchedRemoval watched;
    private volatile boolean scriptsRefused;
    private volatile boolean unsaved;

    KeptRemoval(CacheWriter writer, ChangeRecovery recovery) {
        this.writer = writer;
        this.recovery = recovery;
        this.watched = new WatchedRemoval(writer.optimisticRemoval(), recovery);
    }

    /** How many keys a batch should have; ask before each. */
    int keysPerBatch() {
        return watched.next().map(OptimisticRemoval::keysPerBatch).orElse(KEYS);
    }

    /** How many batches to have under way; ask before each. */
    int batches() {
        return watched.next().isPresent() ? WatchedRemoval.BATCHES : BATCHES;
    }

    /**
     * Whether some were removed without comparing them with what was kept, because the server runs
     * no scripts for this user.
     */
    boolean isAsLastSeen() {
        return scriptsRefused;
    }

    /** Whether some were left because they could not be kept; without undo they can be removed. */
    boolean hasLeftUnsaved() {
        return unsaved;
    }

    /**
     * Blocking.
     *
     * @throws CacheException if no answer came: nobody knows which of the keys are gone
     */
    Removal remove(List<CacheKey> keys) {
        Removal.Builder removal = new Removal.Builder();
        List<CacheKey> pending = watched(keys, removal);
        for (int round = 1; round <= ROUNDS && !pending.isEmpty(); round++) {
            pending = round(pending, removal);
        }
        if (!pending.isEmpty()) {
            removal.left(REWRITTEN, pending);
        }
        return removal.build();
    }

    /** Answers those that are left. */
    private List<CacheKey> watched(List<CacheKey> keys, Removal.Builder removal) {
        try {
            return watched.remove(keys, removal::removed);
        } catch (JournalException e) {
            notKept(keys, e, removal);
            return List.of();
        }
    }

    private void notKept(List<CacheKey> keys, RuntimeException why, Removal.Builder removal) {
        removal.left(
                "Not deleted, because it could not be kept for undo: " + why.getMessage(), keys);
        removal.problem(String.valueOf(why.getMessage()));
        unsaved = unsaved || ChangeRecovery.isDispensable(why);
    }

    /** Answers those that the app has written meanwhile. */
    private List<CacheKey> round(List<CacheKey> keys, Removal.Builder removal) {
        SavedKeys kept;
        try {
            kept = recovery.save(keys);
        } catch (CacheException | JournalException e) {
            notKept(keys, e, removal);
            return List.of();
        }
        unsaved = unsaved || !kept.unsaved().isEmpty();
        kept.unsaved().forEach(removal::left);
        return unlink(kept.saved(), removal);
    }

    private List<CacheKey> unlink(List<SavedKeys.Saved> kept, Removal.Builder removal) {
        List<Slice> slices = new ArrayList<>();
        for (int from = 0; from < kept.size(); ) {
            int to = end(kept, from, writer.keysPerScript());
            slices.add(send(kept.subList(from, to)));
            from = to;
        }
        List<CacheKey> rewritten = new ArrayList<>();
        slices.forEach(slice -> settle(slice, removal, rewritten));
        return rewritten;
    }

    /** Of the keys of a script that begins at {@code from}; one of many bytes is by itself. */
    private static int end(List<SavedKeys.Saved> kept, int from, int mostKeys) {
        int to = from;
        long bytes = 0;
        do {
            bytes += kept.get(to++).bytes();
        } while (to < kept.size()
                && to - from < mostKeys
                && bytes + kept.get(to).bytes() <= BYTES_PER_SCRIPT);
        return to;
    }

    /**
     * Some keys that were sent together.
     *
     * @param compared whether each is removed only if it still is what was kept
     */
    private record Slice(
            List<SavedKeys.Saved> kept, boolean compared, CompletableFuture<List<Outcome>> answer) {

        List<CacheKey> keys() {
            return kept.stream().map(SavedKeys.Saved::key).toList();
        }
    }

    private Slice send(List<SavedKeys.Saved> kept) {
        return scriptsRefused ? sendAsLastSeen(kept) : sendCompared(kept);
    }

    private Slice sendCompared(List<SavedKeys.Saved> kept) {
        List<MarkedKey> entries =
                kept.stream().map(it -> new MarkedKey(it.key().bytes(), it.mark())).toList();
        return new Slice(kept, true, writer.unlinkUnchanged(entries));
    }

    private Slice sendAsLastSeen(List<SavedKeys.Saved> kept) {
        CompletableFuture<Long> answer =
                writer.unlink(kept.stream().map(it -> it.key().bytes()).toList());
        return new Slice(kept, false, answer.thenApply(removed -> outcomes(removed, kept.size())));
    }

    /** UNLINK answers how many there were, not which. */
    private static List<Outcome> outcomes(long removed, int of) {
        return Stream.concat(
                        Stream.generate(() -> Outcome.DONE).limit(removed),
                        Stream.generate(() -> Outcome.GONE).limit(of - removed))
                .toList();
    }

    private static List<Outcome> await(CompletableFuture<List<Outcome>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException failure ? failure : e;
        }
    }

    private void settle(Slice slice, Removal.Builder removal, List<CacheKey> rewritten) {
        try {
            List<Outcome> outcomes = await(slice.answer());
            removal.removed(outcomes.stream().filter(it -> it == Outcome.DONE).count());
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) == Outcome.CHANGED) {
                    rewritten.add(slice.kept().get(i).key());
                }
            }
        } catch (CacheException e) {
            refused(slice, e, removal, rewritten);
        }
    }

    private void refused(
            Slice slice, CacheException e, Removal.Builder removal, List<CacheKey> rewritten) {
        switch (e.kind()) {
            case KEY_REFUSED -> oneByOne(slice, e, removal, rewritten);
            case PERMISSION -> withoutScript(slice, e, removal, rewritten);
            case SERVER, LOADING -> removal.left(String.valueOf(e.getMessage()), slice.keys());
            case UNABLE, READ_ONLY, NOT_SAVED, AUTHENTICATION -> {
                removal.left(String.valueOf(e.getMessage()), slice.keys());
                removal.problem(String.valueOf(e.getMessage()));
            }
            // No answer will come: nobody knows what is gone.
            case UNREACHABLE, CONNECTION_LOST, OUT_OF_MEMORY, UNEXPECTED -> throw e;
        }
    }

    /** One refused key makes a server refuse the whole script: so its keys go one by one. */
    private void oneByOne(
            Slice slice, CacheException e, Removal.Builder removal, List<CacheKey> rewritten) {
        if (slice.kept().size() == 1) {
            removal.left(String.valueOf(e.getMessage()), slice.keys());
            return;
        }
        List<Slice> single = slice.kept().stream().map(it -> send(List.of(it))).toList();
        single.forEach(it -> settle(it, removal, rewritten));
    }

    /** A user who may not run scripts may perhaps run UNLINK: nothing was removed by the script. */
    private void withoutScript(
            Slice slice, CacheException e, Removal.Builder removal, List<CacheKey> rewritten) {
        if (!slice.compared()) {
            removal.left(String.valueOf(e.getMessage()), slice.keys());
            removal.problem(String.valueOf(e.getMessage()));
            return;
        }
        scriptsRefused = true;
        settle(send(slice.kept()), removal, rewritten);
    }

    @Override
    public void close() {
        watched.close();
    }
}
