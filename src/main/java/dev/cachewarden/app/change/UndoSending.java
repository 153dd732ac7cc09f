package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.UndoCounts;
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
    public CompletableFuture<List<Restored>> create(List<CacheKey> keys, List<SavedEntry> entries) {
        permit.require(keys);
        return writer.create(entries);
    }

    @Override
    public CompletableFuture<List<Restored>> send(List<CacheKey> keys, List<SavedEntry> entries) {
        permit.require(keys);
        return writer.restore(entries);
    }

    /**
     * Keeps the end of the run.
     *
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    public void finish(UndoCounts counts, Optional<String> problem) {
        change.end(
                new ChangeCounts(
                        counts.restored(),
                        counts.inDoubt(),
                        counts.total() - counts.restored() - counts.inDoubt(),
                        counts.settled()),
                problem);
    }

    @Override
    public void close() {
        change.close();
        listener.run();
    }
}
