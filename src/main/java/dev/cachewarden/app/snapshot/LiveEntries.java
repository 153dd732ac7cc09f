package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.app.content.ContentReading;
import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The entries of an open cache as they are. Blocking. */
public final class LiveEntries {

    private static final String NOT_COMPARED = "Nothing was compared.";

    private final Workspace workspace;
    private final ServerTime time;

    /**
     * Asks the server for its time.
     *
     * @throws CacheException if it does not answer
     */
    public LiveEntries(Workspace workspace) {
        this.workspace = workspace;
        this.time = ServerTime.of(workspace.server(), workspace.clock());
    }

    /** What takes them. */
    interface Sink {

        void found(ByteString key, EntryContent content);

        void unread(ByteString key);
    }

    /** The present time on the server's clock, in ms since 1970. */
    long now() {
        return time.millis(workspace.clock());
    }

    /**
     * Reads those that a snapshot would have had, and answers whether it came to the end.
     *
     * @param named keys of the snapshot: those that are read if its keys were named
     * @throws TaskFailedException if they could not be read to the end
     */
    boolean read(
            SnapshotSelection selection,
            Collection<ByteString> named,
            Sink sink,
            SaveProgress progress,
            Cancellation cancellation) {
        try {
            Optional<List<KeyRun>> runs =
                    switch (selection) {
                        case SnapshotSelection.Part part -> scanned(part, progress, cancellation);
                        case SnapshotSelection.Named _ -> Optional.of(List.of(keys(named)));
                    };
            ContentRun reading =
                    new ContentRun(
                            workspace,
                            time,
                            (keys, batch) -> pass(keys, batch, sink),
                            progress,
                            cancellation);
            return runs.isPresent() && reading.read(runs.get());
        } catch (CacheException e) {
            throw new TaskFailedException(e.getMessage() + " " + NOT_COMPARED, e);
        }
    }

    /** Empty if it was cancelled. */
    private Optional<List<KeyRun>> scanned(
            SnapshotSelection.Part part, SaveProgress progress, Cancellation cancellation) {
        ScanResult scan = new IndexScan(workspace).run(progress::scanned, cancellation);
        List<KeyRun> runs = KeyRun.of(part, scan.orFail(NOT_COMPARED));
        return scan.complete() ? Optional.of(runs) : Optional.empty();
    }

    private KeyRun keys(Collection<ByteString> named) {
        List<CacheKey> keys =
                named.stream().flatMap(key -> workspace.grammar().parse(key).stream()).toList();
        return KeyRun.of(keys);
    }

    private static void pass(KeyRun keys, ContentReading.Batch batch, Sink sink) {
        batch.found().forEach(it -> sink.found(keys.key().apply(it.index()), it.content()));
        batch.unread()
                .values()
                .forEach(indexes -> indexes.forEach(index -> sink.unread(keys.key().apply(index))));
    }
}
