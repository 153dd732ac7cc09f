package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be saved, and where.
 *
 * @param wanted which of the keys that a scan finds, or the keys themselves
 * @param phrase to encrypt the file with; empty leaves it in clear
 */
public record SaveRequest(Path file, Wanted wanted, Optional<PassPhrase> phrase) {

    /** Keys that are read. */
    public sealed interface Wanted {

        SnapshotSelection selection();
    }

    /** Those that a scan finds and the selection covers. */
    public record Scanned(SnapshotSelection.Part selection) implements Wanted {}

    /** Those that were named; that one of them has no entry is in the counts. */
    public record Named(List<CacheKey> keys) implements Wanted {

        public Named {
            keys = List.copyOf(keys);
        }

        @Override
        public SnapshotSelection selection() {
            return new SnapshotSelection.Named(keys.size());
        }
    }
}
