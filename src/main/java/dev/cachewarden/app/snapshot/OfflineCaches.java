package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.SnapshotConnector;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotLabel;
import dev.cachewarden.core.value.ValueFormats;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Opens snapshots, to be worked with as with a cache that nobody changes. Safe for all threads. */
public final class OfflineCaches {

    private final SnapshotConnector connector;
    private final ValueFormats formats;
    private final Clock clock;

    /**
     * @param clock measures how long work takes; in what is opened the time has stopped
     */
    public OfflineCaches(SnapshotConnector connector, ValueFormats formats, Clock clock) {
        this.connector = connector;
        this.formats = formats;
        this.clock = clock;
    }

    /** As {@link SnapshotConnector#label}. */
    public SnapshotLabel label(Path file) {
        return connector.label(file);
    }

    /**
     * Opens a file. Blocking.
     *
     * @param layout how the keys of a snapshot are read
     * @throws dev.cachewarden.core.port.JournalException as {@link SnapshotConnector#open} throws
     * @throws dev.cachewarden.core.port.CacheException if there is not enough memory
     */
    public Workspace open(
            Path file, Optional<PassPhrase> phrase, Function<ExportTitle, CacheLayout> layout) {
        CacheReader server = connector.open(file, phrase);
        try {
            var opened = server.snapshot().orElseThrow();
            return Workspace.ofSnapshot(server, layout.apply(opened.title()), formats, clock)
                    .withSource(opened.file());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }
}
