package dev.cachewarden.testing;

import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.packing.ValuePackings;
import dev.cachewarden.snapshot.SnapshotServers;

import java.time.ZoneOffset;

/** Opens snapshots as the program does, with times in UTC. */
public final class TestSnapshots {

    private TestSnapshots() {}

    public static OfflineCaches in(SnapshotFiles files) {
        return new OfflineCaches(
                new SnapshotServers(files, ZoneOffset.UTC),
                new ValueFormats(new JacksonJsonParser(), new ValuePackings()),
                Clock.system());
    }

    /** Where there are none. */
    public static OfflineCaches none() {
        return in(new MemorySnapshots());
    }
}
