package dev.cachewarden.snapshot;

import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.SnapshotConnector;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.OpenedSnapshot;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotLabel;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Reads snapshots into memory, as much as half of it, and lets them answer like servers. */
public final class SnapshotServers implements SnapshotConnector {

    private final SnapshotFiles files;
    private final ZoneId zone;
    private final long most;

    /**
     * @param zone of the times in sentences
     */
    public SnapshotServers(SnapshotFiles files, ZoneId zone) {
        this(files, zone, Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * @param most bytes of memory that one may take
     */
    SnapshotServers(SnapshotFiles files, ZoneId zone, long most) {
        this.files = files;
        this.zone = zone;
        this.most = most;
    }

    @Override
    public SnapshotLabel label(Path file) {
        return files.label(file);
    }

    @Override
    public CacheReader open(Path file, Optional<PassPhrase> phrase) {
        try (SnapshotFiles.Opened opened = files.open(file, phrase)) {
            HeldEntries entries = HeldEntries.of(opened, most);
            return new SnapshotServer(
                    new OpenedSnapshot(
                            String.valueOf(file.getFileName()),
                            opened.title(),
                            opened.counts(),
                            entries.size(),
                            zone),
                    entries);
        }
    }
}
