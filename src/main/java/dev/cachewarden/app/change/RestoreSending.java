package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A restoring that was let through. Adds entries where there are none; that there were none is kept
 * before, so that an undo takes away what was added and nothing that was there. For one thread.
 */
public final class RestoreSending implements PuttingBack, AutoCloseable {

    private static final String UNREADABLE =
            "The entry may not be read, so it is not known whether it is there.";

    private final CacheReader server;
    private final CacheWriter writer;
    private final Permit permit;
    private final BegunChange change;
    private final ServerTime time;
    private final Runnable listener;
    private final BesideThreads threads = new BesideThreads("keep and add");

    /**
     * @param listener is called when it ends
     */
    RestoreSending(
            CacheReader server,
            CacheWriter writer,
            Permit permit,
            BegunChange change,
            ServerTime time,
            Runnable listener) {
        this.server = server;
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
    public boolean isExpired(SavedEntry entry) {
        return entry.before().filter(it -> it.isExpired(time.millis(change.clock()))).isPresent();
    }

    /** Blocking where entries are kept: until that is on the disk. */
    @Override
    public CompletableFuture<List<Restored>> send(List<CacheKey> keys, List<SavedEntry> entries) {
        permit.require(keys);
        if (change.recovery().isEmpty()) {
            return writer.restore(entries);
        }
        try {
            return sendKept(change.recovery().get().replaced(), entries);
        } catch (CacheException e) {
            return CompletableFuture.failedFuture(CacheException.ofReading(e));
        }
    }

    private CompletableFuture<List<Restored>> sendKept(
            ReplacedEntries replaced, List<SavedEntry> entries) {
        Restored[] results = new Restored[entries.size()];
        List<Integer> absent = absent(entries, results);
        if (absent.isEmpty()) {
            return CompletableFuture.completedFuture(List.of(results));
        }
        List<SavedEntry> added = absent.stream().map(entries::get).toList();
        return replaced.put(added, writer::restore, threads)
                .thenApply(answers -> {
                    for (int i = 0; i < answers.size(); i++) {
                        results[absent.get(i)] = answers.get(i);
                    }
                    return List.of(results);
                });
    }

    /** Those without an entry; what is known of the others goes to {@code results}. */
    private List<Integer> absent(List<SavedEntry> entries, Restored[] results) {
        List<Optional<Ttl>> ttls =
                BesideThreads.await(server.ttls(entries.stream().map(SavedEntry::key).toList()));
        List<Integer> absent = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            if (ttls.get(i).isEmpty()) {
                results[i] = new Restored.Failed(UNREADABLE);
            } else if (ttls.get(i).get() instanceof Ttl.Missing) {
                absent.add(i);
            } else {
                results[i] = Restored.STILL_THERE;
            }
        }
        return absent;
    }

    /**
     * Keeps the end of the run.
     *
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    public void finish(UndoCounts counts, Optional<String> problem) {
        change.recovery().map(ChangeRecovery::replaced).ifPresent(ReplacedEntries::correct);
        change.end(
                new ChangeCounts(
                        counts.restored(),
                        counts.inDoubt(),
                        counts.total() - counts.restored() - counts.inDoubt(),
                        counts.settled()),
                problem);
    }

    /** How it can be undone. */
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
