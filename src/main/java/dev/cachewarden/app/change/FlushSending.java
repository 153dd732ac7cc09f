package dev.cachewarden.app.change;

import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
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

    private final CacheWriter writer;
    private final Preparation preparation;
    private final FlushRecord record;
    private final FlushTarget target;
    private final Consumer<FlushedKeys> listener;
    private Optional<KeyIndex> left = Optional.empty();

    /**
     * @param listener is called when it ends
     */
    FlushSending(
            CacheWriter writer,
            Preparation preparation,
            FlushRecord record,
            FlushTarget target,
            Consumer<FlushedKeys> listener) {
        this.writer = writer;
        this.preparation = preparation;
        this.record = record;
        this.target = target;
        this.listener = listener;
    }

    /** Where the report is kept, for the user. */
    public String location() {
        return record.location();
    }

    /** How many keys the server would take at once; ask before each batch. */
    public int keysPerUnlink() {
        return writer.keysPerUnlink();
    }

    /**
     * Prepares a batch, writes down that it is sent, and sends it; answers how many of its entries
     * there were.
     *
     * @throws dev.cachewarden.core.port.CacheException if its entries cannot be read
     * @throws dev.cachewarden.core.port.JournalException if they or the event cannot be kept; in
     *     either case nothing was sent
     */
    public CompletableFuture<Long> send(FlushEvent.Sending sending, List<CacheKey> keys) {
        preparation.prepare(keys);
        record.add(sending);
        return unlink(keys);
    }

    /** Sends some keys of a batch again, which was sent and whose end was not kept. */
    public CompletableFuture<Long> again(List<CacheKey> keys) {
        preparation.require(keys);
        return unlink(keys);
    }

    private CompletableFuture<Long> unlink(List<CacheKey> keys) {
        return writer.unlink(keys.stream().map(CacheKey::bytes).toList());
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

    /**
     * Keeps the end of the run.
     *
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    public void finish(FlushReport report) {
        record.finish(report);
    }

    /** Ends it, and reports what is left. */
    @Override
    public void close() {
        record.close();
        listener.accept(new FlushedKeys(target, left));
    }
}
