package dev.cachewarden.app.change;

import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.FlushJournal.FlushRecord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A flush that was let through. For one thread. */
public final class FlushSending implements AutoCloseable {

    /** Batches under way; enough to hide the round-trip time. */
    private static final int BATCHES = 4;

    private final CacheWriter writer;
    private final Permit permit;
    private final FlushRecord record;
    private final BegunChange change;
    private final Consumer<Optional<KeyIndex>> listener;
    private final Optional<KeptRemoval> kept;

    private final BesideThreads threads = new BesideThreads("keep and remove");
    private Optional<KeyIndex> left = Optional.empty();

    /**
     * @param listener takes what is left of the target when it ends; empty if nobody knows
     */
    FlushSending(
            CacheWriter writer,
            Permit permit,
            FlushRecord record,
            BegunChange change,
            Consumer<Optional<KeyIndex>> listener) {
        this.writer = writer;
        this.permit = permit;
        this.record = record;
        this.change = change;
        this.listener = listener;
        this.kept = change.recovery().map(recovery -> new KeptRemoval(writer, recovery));
    }

    /** Where the report is kept, for the user. */
    public String location() {
        return record.location();
    }

    /** How many keys a batch should have; ask before each. */
    public int keysPerBatch() {
        return kept.map(KeptRemoval::keysPerBatch).orElseGet(writer::keysPerUnlink);
    }

    /** How many batches to have under way at most; ask before each. */
    public int batches() {
        return kept.map(KeptRemoval::batches).orElse(BATCHES);
    }

    /**
     * Writes down that a batch is sent, keeps its entries if that is wanted, and removes them.
     *
     * @throws dev.cachewarden.core.port.JournalException if the event cannot be kept; nothing was
     *     sent then
     */
    public CompletableFuture<Removal> send(FlushEvent.Sending sending, List<CacheKey> keys) {
        permit.require(keys);
        record.add(sending);
        return kept.isPresent() ? threads.run(() -> kept.get().remove(keys)) : unlink(keys);
    }

    /** Sends some keys of a batch again, which was sent and whose end was not kept. */
    public CompletableFuture<Removal> again(List<CacheKey> keys) {
        permit.require(keys);
        return unlink(keys);
    }

    private CompletableFuture<Removal> unlink(List<CacheKey> keys) {
        return writer.unlink(keys.stream().map(CacheKey::bytes).toList()).thenApply(Removal::of);
    }

    /**
     * Keeps what came of a batch.
     *
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    public void ended(FlushEvent event) {
        record.add(event);
    }

    /** All keys of the target were read after the last was sent. */
    public void verified(KeyIndex found) {
        left = Optional.of(found);
    }

    /** How the flush can be undone. */
    public UndoNote undo() {
        boolean asLastSeen = kept.filter(KeptRemoval::isAsLastSeen).isPresent();
        boolean leftUnsaved = kept.filter(KeptRemoval::hasLeftUnsaved).isPresent();
        return new UndoNote(change.undoId(), asLastSeen, leftUnsaved);
    }

    /**
     * Keeps the end of the run.
     *
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    public void finish(FlushReport report) {
        FlushCounts counts = report.counts();
        try {
            record.finish(report);
        } finally {
            // A report that cannot be written does not make the change look interrupted.
            change.end(
                    new ChangeCounts(
                            counts.deleted(), counts.inDoubt(), counts.failed() + counts.notSent()),
                    report.problem());
        }
    }

    /** Ends it, and reports what is left. */
    @Override
    public void close() {
        record.close();
        threads.close();
        kept.ifPresent(KeptRemoval::close);
        change.close();
        listener.accept(left);
    }
}
