package dev.cachewarden.app.change;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.RecoverySnapshots.RecoverySnapshot;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.snapshot.ContentMark;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;

/** Keeps what the entries of one change hold before they are changed. Safe for all threads. */
final class ChangeRecovery implements AutoCloseable {

    private final CacheReader server;
    private final RecoverySnapshot snapshot;
    private final ServerTime time;

    /** Blocking: asks the server for its time. */
    ChangeRecovery(CacheReader server, Clock clock, RecoverySnapshot snapshot) {
        this.server = server;
        this.snapshot = snapshot;
        this.time = ServerTime.of(server, clock);
    }

    /**
     * Reads entries that are to be removed, and keeps them on the disk. Blocking.
     *
     * @param version counts from 1 how often these were saved
     * @throws CacheException if they cannot be read
     * @throws dev.cachewarden.core.port.JournalException if they cannot be kept
     */
    SavedKeys save(List<CacheKey> keys, int version) {
        SavingSink sink = new SavingSink(server, snapshot, time, keys, version);
        server.readAll(sink.request(), sink);
        snapshot.force();
        return sink.saved();
    }

    /**
     * Keeps the entries of steps on the disk: what each was seen to hold, which the change is made
     * on condition of. Blocking.
     *
     * @throws CacheException if their times to live cannot be read: put back without them, they
     *     would live for ever
     * @throws dev.cachewarden.core.port.JournalException if they cannot be kept
     */
    void save(List<Step> steps) {
        List<Optional<Ttl>> ttls = await(steps.stream().map(step -> step.key().bytes()).toList());
        List<SavedEntry> entries = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Ttl ttl = ttls.get(i).orElseThrow(ChangeRecovery::unreadable);
            if (!(ttl instanceof Ttl.Missing)) {
                add(steps.get(i), time.end(ttl), entries);
            }
        }
        snapshot.add(entries);
        snapshot.force();
    }

    private List<Optional<Ttl>> await(List<ByteString> keys) {
        try {
            return server.ttls(keys).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException failure ? failure : e;
        }
    }

    private static CacheException unreadable() {
        return new CacheException(
                CacheException.Kind.KEY_REFUSED,
                "The time to live of an entry may not be read, so it could not be put back.");
    }

    private static void add(Step step, OptionalLong end, List<SavedEntry> entries) {
        SeenValue seen = step.seen();
        EntryContent before = new EntryContent(seen.type(), seen.bytes(), end);
        entries.add(new SavedEntry(step.key().bytes(), Optional.of(before), after(step)));
        step.moveTo()
                .ifPresent(to ->
                        entries.add(new SavedEntry(to.bytes(), Optional.empty(), before.mark())));
    }

    private static ContentMark after(Step step) {
        SeenValue seen = step.seen();
        return switch (step.change()) {
            case Change.Delete(), Change.Move(_) -> ContentMark.ABSENT;
            case Change.Replace(var value) -> ContentMark.of(EntryContent.STRING, value);
            case Change.WriteBack(var value, _) -> ContentMark.of(EntryContent.STRING, value);
            case Change.Expire(_), Change.Persist() -> ContentMark.of(seen.type(), seen.bytes());
        };
    }

    /**
     * Whether a change can go on without what could not be kept: a lost connection would hinder it
     * as well.
     */
    static boolean isDispensable(RuntimeException whyNotKept) {
        return !(whyNotKept instanceof CacheException failure) || failure.isRefusal();
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
