package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An undo that was let through. For one thread. */
public final class UndoSending implements PuttingBack, AutoCloseable {

    /** Longer than entries wait to be sent and answered on a usual link. */
    private static final long SOON_MILLIS = 10_000;

    private final CacheWriter writer;
    private final Permit permit;
    private final BegunChange change;
    private final ServerTime time;
    private final Runnable listener;
    private final BesideThreads threads = new BesideThreads("keep and undo");

    /**
     * @param listener is called when it ends
     */
    UndoSending(
            CacheWriter writer,
            Permit permit,
            BegunChange change,
            ServerTime time,
            Runnable listener) {
        this.writer = writer;
        this.permit = permit;
        this.change = change;
        this.time = time;
        this.listener = listener;
    }

    @Override
    public int entriesPerScript() {
        return writer.keysPerScript();
    }

    @Override
    public int entriesPerCreation() {
        return writer.entriesPerCreation();
    }

    @Override
    public boolean isExpired(SavedEntry entry) {
        return entry.before().filter(it -> it.isExpired(time.millis(change.clock()))).isPresent();
    }

    /** One whose time runs out about when it is sent is not: only a script says whether it had. */
    @Override
    public boolean isCreation(SavedEntry entry) {
        return entry.isCreation()
                && entry.before()
                        .filter(it -> it.isExpired(time.millis(change.clock()) + SOON_MILLIS))
                        .isEmpty();
    }

    @Override
    public void keepTogether(List<CacheKey> keys, List<SavedEntry> entries) {
        permit.require(keys);
        replaced().ifPresent(it -> it.keepTogether(entries));
    }

    @Override
    public CompletableFuture<List<Restored>> create(List<CacheKey> keys, List<SavedEntry> entries) {
        permit.require(keys);
        return put(entries, writer::create);
    }

    @Override
    public CompletableFuture<List<Restored>> send(List<CacheKey> keys, List<SavedEntry> entries) {
        permit.require(keys);
        return put(entries, writer::restore);
    }

    private CompletableFuture<List<Restored>> put(
            List<SavedEntry> entries, ReplacedEntries.Putting putting) {
        return replaced()
                .map(it -> it.put(entries, putting, threads))
                .orElseGet(() -> putting.apply(entries));
    }

    private Optional<ReplacedEntries> replaced() {
        return change.recovery().map(ChangeRecovery::replaced);
    }

    /**
     * Keeps the end of the run.
     *
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    public void finish(UndoCounts counts, Optional<String> problem) {
        replaced().ifPresent(ReplacedEntries::correct);
        change.end(
                new ChangeCounts(
                        counts.restored(),
                        counts.inDoubt(),
                        counts.total() - counts.restored() - counts.inDoubt(),
                        counts.settled()),
                problem);
    }

    /** How it can be undone itself. */
    public UndoNote undo() {
        return new UndoNote(change.undoId(), false);
    }

    @Override
    public void close() {
        threads.close();
        change.close();
        listener.run();
    }
}
