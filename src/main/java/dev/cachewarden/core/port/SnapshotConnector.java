package dev.cachewarden.core.port;

import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotLabel;

import java.nio.file.Path;
import java.util.Optional;

/** Opens snapshots in place of servers. Safe for all threads. */
public interface SnapshotConnector {

    /**
     * What a file says of itself, its pass phrase not needed and nothing proven. Blocking.
     *
     * @throws JournalException if it cannot be read or is no snapshot
     */
    SnapshotLabel label(Path file);

    /**
     * Reads a whole snapshot into memory: entries compressed, each by itself. It answers like a
     * read-only server whose times to live have stopped, and whose {@link CacheReader#snapshot} is
     * there. Blocking.
     *
     * @throws JournalException if it cannot be read, was changed, needs more memory than there is,
     *     or the pass phrase is another one
     */
    CacheReader open(Path file, Optional<PassPhrase> phrase);
}
