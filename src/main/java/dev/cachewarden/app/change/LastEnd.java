package dev.cachewarden.app.change;

import dev.cachewarden.core.port.RecoverySnapshots.RecoverySnapshot;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** A snapshot that notes when the last of its entries ends. Safe for all threads. */
final class LastEnd implements RecoverySnapshot {

    private static final long NONE = Long.MIN_VALUE;

    private final RecoverySnapshot snapshot;

    /** In ms since 1970 on the server's clock; the greatest for an entry without end. */
    private final AtomicLong last = new AtomicLong(NONE);

    LastEnd(RecoverySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public void add(List<SavedEntry> entries) {
        snapshot.add(entries);
        entries.stream()
                .mapToLong(LastEnd::of)
                .max()
                .ifPresent(end -> last.accumulateAndGet(end, Math::max));
    }

    /** Where there was no entry, what a change put there is taken away at any time. */
    private static long of(SavedEntry entry) {
        return entry.before().map(it -> it.expiresAt().orElse(Long.MAX_VALUE)).orElse(NONE);
    }

    /** Empty if there is none, or an entry has no end. */
    OptionalLong millis() {
        long end = last.get();
        return end == NONE || end == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(end);
    }

    @Override
    public void force() {
        snapshot.force();
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
