package dev.cachewarden.core.port;

import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.ListedSnapshot;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotLabel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Snapshots in files that people save, keep and open again. Safe for all threads. */
public interface SnapshotFiles {

    /**
     * Starts a file that does not exist yet; it has its name only when it was {@linkplain
     * Written#finish finished}. Blocking.
     *
     * @param phrase to encrypt it with; empty leaves it in clear
     * @throws JournalException if it exists or cannot be written
     */
    Written begin(Path file, ExportTitle title, Optional<PassPhrase> phrase);

    /**
     * What a file says of itself, its pass phrase not needed and nothing proven. Blocking.
     *
     * @throws JournalException if it cannot be read or is no snapshot
     */
    SnapshotLabel label(Path file);

    /**
     * The exported snapshots among the files of a folder, by name; other files are left out.
     * Blocking.
     *
     * @throws JournalException if the folder cannot be read
     */
    List<ListedSnapshot> list(Path folder);

    /**
     * Opens a file. Blocking.
     *
     * @throws JournalException if it cannot be read, is no snapshot, was changed, or the pass
     *     phrase is another one
     */
    Opened open(Path file, Optional<PassPhrase> phrase);

    /** One, being written. For one thread. */
    interface Written extends AutoCloseable {

        /**
         * Adds entries. Blocking.
         *
         * @throws JournalException if they cannot be written
         */
        void add(List<SnapshotEntry> entries);

        /**
         * Ends it, forces it to the disk and gives it its name. Blocking.
         *
         * @throws JournalException if that fails
         */
        void finish(ExportCounts counts);

        /** Deletes what was not finished. */
        @Override
        void close();
    }

    /** One, open for reading. For one thread. */
    interface Opened extends AutoCloseable {

        ExportTitle title();

        /** What the writer said at its end; empty if the file ends early. */
        Optional<ExportCounts> counts();

        /**
         * Passes all entries in batches, in the order in which they were saved, in constant memory.
         * Blocking.
         *
         * @throws JournalException if it cannot be read or somebody has changed it; what was passed
         *     until then is as it was saved
         */
        void read(Consumer<List<SnapshotEntry>> sink);

        @Override
        void close();
    }
}
