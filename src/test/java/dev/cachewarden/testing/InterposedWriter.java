package dev.cachewarden.testing;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.MarkedKey;
import dev.cachewarden.core.port.OptimisticRemoval;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.snapshot.SavedEntry;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/** The writing half of an {@link InterposedServer}: something happens just before a change. */
public final class InterposedWriter implements CacheWriter {

    private static final int KEYS_PER_UNLINK = 1_000;
    private static final int KEYS_PER_SCRIPT = 100;

    private final CacheWriter real;
    private final InterposedServer connection;
    private final AtomicLong answered = new AtomicLong();
    private BiConsumer<Integer, List<ByteString>> beforeUnlink = (_, _) -> {};
    private IntConsumer beforeChange = _ -> {};
    private final AtomicInteger unlinks = new AtomicInteger();
    private int changes;

    InterposedWriter(CacheWriter real, InterposedServer connection) {
        this.real = real;
        this.connection = connection;
    }

    /** Called before each UNLINK with its number, from 1, and its keys. */
    public void beforeUnlink(BiConsumer<Integer, List<ByteString>> action) {
        beforeUnlink = action;
    }

    /** Called before each change on condition with its number, from 1. */
    public void beforeChange(IntConsumer action) {
        beforeChange = action;
    }

    /** How many entries were changed or deleted, as far as that was answered. */
    public long answered() {
        return answered.get();
    }

    /** Always the same, so that it is known which batch is which. */
    @Override
    public int keysPerUnlink() {
        return KEYS_PER_UNLINK;
    }

    @Override
    public CompletableFuture<Long> unlink(List<ByteString> keys) {
        beforeUnlink.accept(unlinks.incrementAndGet(), keys);
        return connection.step(() ->
                real.unlink(keys)
                        .whenComplete((gone, _) -> answered.addAndGet(gone == null ? 0 : gone)));
    }

    @Override
    public CompletableFuture<Change.Outcome> change(ByteString key, SeenValue seen, Change change) {
        beforeChange.accept(++changes);
        return connection.step(() ->
                real.change(key, seen, change)
                        .whenComplete((_, failure) -> answered.addAndGet(failure == null ? 1 : 0)));
    }

    @Override
    public Optional<OptimisticRemoval> optimisticRemoval() {
        return real.optimisticRemoval().map(Interposed::new);
    }

    /** Reads at a step, and unlinks at another. */
    private final class Interposed implements OptimisticRemoval {

        private final OptimisticRemoval real;

        Interposed(OptimisticRemoval real) {
            this.real = real;
        }

        @Override
        public int keysPerBatch() {
            return KEYS_PER_SCRIPT;
        }

        @Override
        public Batch read(List<ByteString> keys) {
            connection.step();
            return new InterposedBatch(real.read(keys));
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private final class InterposedBatch implements OptimisticRemoval.Batch {

        private final OptimisticRemoval.Batch real;

        InterposedBatch(OptimisticRemoval.Batch real) {
            this.real = real;
        }

        @Override
        public List<ReadEntry> entries() {
            return real.entries();
        }

        @Override
        public OptionalLong unlink(List<ByteString> keys) {
            beforeUnlink.accept(unlinks.incrementAndGet(), keys);
            connection.step();
            OptionalLong removed = real.unlink(keys);
            removed.ifPresent(answered::addAndGet);
            return removed;
        }

        @Override
        public void close() {
            real.close();
        }
    }

    @Override
    public int keysPerScript() {
        return KEYS_PER_SCRIPT;
    }

    @Override
    public CompletableFuture<List<Change.Outcome>> unlinkUnchanged(List<MarkedKey> entries) {
        beforeUnlink.accept(
                unlinks.incrementAndGet(), entries.stream().map(MarkedKey::key).toList());
        return connection.step(() ->
                real.unlinkUnchanged(entries)
                        .whenComplete((outcomes, _) -> answered.addAndGet(done(outcomes))));
    }

    private static long done(@Nullable List<Change.Outcome> outcomes) {
        return outcomes == null
                ? 0
                : outcomes.stream().filter(it -> it == Change.Outcome.DONE).count();
    }

    @Override
    public CompletableFuture<List<Restored>> restore(List<SavedEntry> entries) {
        beforeChange.accept(++changes);
        return connection.step(() -> real.restore(entries));
    }

    @Override
    public int entriesPerCreation() {
        return KEYS_PER_SCRIPT;
    }

    @Override
    public CompletableFuture<List<Restored>> create(List<SavedEntry> entries) {
        beforeChange.accept(++changes);
        return connection.step(() -> real.create(entries));
    }
}
