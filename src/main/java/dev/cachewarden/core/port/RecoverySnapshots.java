package dev.cachewarden.core.port;

import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps what entries held before they were changed, so that it outlives the program. Safe for all
 * threads.
 */
public interface RecoverySnapshots {

    /**
     * Starts the snapshot of a change; those that are too old are deleted, and the oldest where all
     * take too much, but for the newest and those that are being written. Blocking.
     *
     * @param title with an id that no other has
     * @throws JournalException if nothing can be kept; the change must not start then
     */
    RecoverySnapshot begin(SnapshotTitle title);

    /**
     * The last ones, the newest first. What cannot be read is left out. Blocking.
     *
     * @throws JournalException if the folder cannot be read
     */
    List<SnapshotTitle> newest(int most);

    /**
     * The ids of all whose files are there; nothing is read. Blocking.
     *
     * @throws JournalException if the folder cannot be read
     */
    Set<String> ids();

    /**
     * Those that were deleted because all took too much, each with the bytes that all may take.
     * Blocking.
     *
     * @throws JournalException if the folder cannot be read
     */
    Map<String, Long> deletedWithin();

    /**
     * One of them; empty if there is none of that name. Blocking.
     *
     * @throws JournalException if it cannot be read
     */
    Optional<SnapshotTitle> find(String id);

    /**
     * Passes the entries of one to {@code sink}, in batches, those that were saved last first: an
     * entry that was saved again is passed again, with its earlier content. Blocking.
     *
     * @throws JournalException if it cannot be read or somebody has changed it; what was passed
     *     until then is as it was saved
     */
    void read(String id, Consumer<List<SavedEntry>> sink);

    /** One, being written. Safe for all threads. */
    interface RecoverySnapshot extends AutoCloseable {

        /**
         * Adds entries. Blocking.
         *
         * @throws JournalException if they cannot be kept; they must not be changed then
         */
        void add(List<SavedEntry> entries);

        /**
         * Forces what was added to the disk: it outlives a power failure when this returns.
         * Blocking.
         *
         * @throws JournalException if that fails; what was added must not be changed then
         */
        void force();

        @Override
        void close();
    }
}
