package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.snapshot.ComparedEntries.Entry;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.snapshot.OpenedSnapshot;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the open cache, or the opened snapshot, with a snapshot. Changes nothing. Blocking. */
public final class SnapshotComparison {

    private static final SnapshotSelection.Part EVERYTHING =
            new SnapshotSelection.Part(Optional.empty(), Optional.empty());

    private final Workspace workspace;
    private final SnapshotFiles files;

    public SnapshotComparison(Workspace workspace, SnapshotFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * A snapshot.
     *
     * @param phrase that it is encrypted with; empty if it is not
     */
    public record Source(Path file, Optional<PassPhrase> phrase) {}

    /**
     * With the cache as it is.
     *
     * @throws TaskFailedException if the cache could not be read to the end
     * @throws dev.cachewarden.core.change.ChangeRefusedException if the snapshot is not whole, or
     *     its prefix is another one
     * @throws dev.cachewarden.core.port.JournalException if the snapshot cannot be read
     */
    public ComparedEntries withCache(
            Source before, SaveProgress progress, Cancellation cancellation) {
        List<Entry> entries = new ArrayList<>();
        try (Opened first = files.open(before.file(), before.phrase())) {
            DiffReport report =
                    diff(entries)
                            .compare(first, new LiveEntries(workspace), progress, cancellation);
            return new ComparedEntries(report, entries);
        }
    }

    /**
     * With the snapshot that is open in place of a server: from the earlier one to the later one.
     *
     * @param own the file that it was opened from
     * @throws TaskFailedException if another snapshot is in that file by now
     * @throws dev.cachewarden.core.change.ChangeRefusedException as {@link #withCache} throws
     * @throws dev.cachewarden.core.port.JournalException if one of them cannot be read
     */
    public ComparedEntries withOpened(Source chosen, Source own) {
        List<Entry> entries = new ArrayList<>();
        try (Opened other = files.open(chosen.file(), chosen.phrase());
                Opened opened = files.open(own.file(), own.phrase())) {
            requireOpen(opened, own.file());
            boolean isEarlier = other.title().takenAt().isAfter(opened.title().takenAt());
            DiffReport report =
                    isEarlier
                            ? diff(entries).compare(opened, other)
                            : diff(entries).compare(other, opened);
            return new ComparedEntries(report, entries);
        }
    }

    private SnapshotDiff diff(List<Entry> entries) {
        return new SnapshotDiff(
                workspace.grammar(),
                EVERYTHING,
                (key, difference) -> entries.add(new Entry(key, difference)));
    }

    private void requireOpen(Opened file, Path path) {
        boolean isSame =
                workspace
                        .server()
                        .snapshot()
                        .map(OpenedSnapshot::title)
                        .filter(file.title()::equals)
                        .isPresent();
        if (!isSame) {
            throw new TaskFailedException(
                    path
                            + " holds another snapshot than the one that is open. Nothing was"
                            + " compared. Open it again.",
                    TaskOutcome.FAILED);
        }
    }
}
