package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.OptimisticRemoval;
import dev.cachewarden.core.port.OptimisticRemoval.Batch;
import dev.cachewarden.core.port.ReadEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * Removes strings that were read, and kept on the disk, while the server watched them: all of a
 * batch, or none. The rest is left to scripts that compare, and all of it from the first refusal
 * on. Safe for all threads.
 */
final class WatchedRemoval implements AutoCloseable {

    /** Batches under way: enough to read and to remove while some are forced to the disk. */
    static final int BATCHES = 8;

    private final Optional<OptimisticRemoval> removal;
    private final ChangeRecovery recovery;
    private volatile boolean refused;

    /**
     * @param removal empty if scripts are preferred
     */
    WatchedRemoval(Optional<OptimisticRemoval> removal, ChangeRecovery recovery) {
        this.removal = removal;
        this.recovery = recovery;
    }

    /** What is tried with the next batch; empty if nothing is. */
    Optional<OptimisticRemoval> next() {
        return removal.filter(_ -> !refused);
    }

    /**
     * Blocking.
     *
     * @param removed takes how many entries there were
     * @return those that are left: neither removed nor known not to exist
     * @throws CacheException if no answer came: nobody knows which of the keys are gone
     * @throws dev.cachewarden.core.port.JournalException if they cannot be kept
     */
    List<CacheKey> remove(List<CacheKey> keys, LongConsumer removed) {
        Optional<Batch> read = next().flatMap(it -> read(it, keys));
        if (read.isEmpty()) {
            return keys;
        }
        try (Batch batch = read.get()) {
            return remove(batch, keys, removed);
        }
    }

    private Optional<Batch> read(OptimisticRemoval next, List<CacheKey> keys) {
        try {
            return Optional.of(next.read(keys.stream().map(CacheKey::bytes).toList()));
        } catch (CacheException e) {
            refused(e);
            return Optional.empty();
        }
    }

    /** What is refused of one key may be allowed of the next. */
    private void refused(CacheException why) {
        refused |= why.kind() != Kind.KEY_REFUSED;
    }

    private List<CacheKey> remove(Batch batch, List<CacheKey> keys, LongConsumer removed) {
        List<ReadEntry> strings = new ArrayList<>();
        List<CacheKey> others = new ArrayList<>();
        for (ReadEntry entry : batch.entries()) {
            if (entry.value().isPresent()) {
                strings.add(entry);
            } else if (entry.exists()) {
                others.add(keys.get(entry.index()));
            }
        }
        if (strings.isEmpty()) {
            return others;
        }
        recovery.save(keys, strings);
        OptionalLong gone = unlink(batch, keys, strings);
        gone.ifPresent(removed);
        return gone.isPresent() ? others : keys;
    }

    private OptionalLong unlink(Batch batch, List<CacheKey> keys, List<ReadEntry> strings) {
        try {
            return batch.unlink(
                    strings.stream().map(entry -> keys.get(entry.index()).bytes()).toList());
        } catch (CacheException e) {
            if (e.isInDoubt()) {
                throw e;
            }
            refused(e);
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        removal.ifPresent(OptimisticRemoval::close);
    }
}
