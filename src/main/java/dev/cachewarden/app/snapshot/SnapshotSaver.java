package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.port.SnapshotFiles.Written;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saves entries to a file, in constant memory beyond the names of the keys. Changes nothing.
 * Blocking, for a virtual thread.
 */
public final class SnapshotSaver {

    private static final String NOT_WRITTEN = "No snapshot was written.";

    private final Workspace workspace;
    private final SnapshotFiles files;

    public SnapshotSaver(Workspace workspace, SnapshotFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * Saves all that is wanted, or nothing: a file is only there if the reading came to its end.
     *
     * @throws TaskFailedException if the cache could not be read to the end
     * @throws dev.cachewarden.core.port.JournalException if the file cannot be written
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if an environment was wanted
     *     that is neither configured nor carried by a key
     */
    public SaveReport run(SaveRequest request, SaveProgress progress, Cancellation cancellation) {
        try {
            ServerTime time = ServerTime.of(workspace.server(), workspace.clock());
            ExportTitle title = title(request, time);
            try (Written file = files.begin(request.file(), title, request.phrase())) {
                EntriesSaving saving = new EntriesSaving(file);
                ContentRun reading =
                        new ContentRun(workspace, time, saving, progress, cancellation);
                boolean isWhole = read(request.wanted(), reading, progress, cancellation);
                return end(request, title, saving, isWhole, file);
            }
        } catch (CacheException e) {
            throw new TaskFailedException(e.getMessage() + " " + NOT_WRITTEN, e);
        }
    }

    private ExportTitle title(SaveRequest request, ServerTime time) {
        return new ExportTitle(
                Instant.ofEpochMilli(time.millis(workspace.clock())),
                workspace.server().facts().name(),
                workspace.layout().prefix(),
                request.wanted().selection());
    }

    /** Answers whether it came to the end. */
    private boolean read(
            SaveRequest.Wanted wanted,
            ContentRun reading,
            SaveProgress progress,
            Cancellation cancellation) {
        return switch (wanted) {
            case SaveRequest.Named(var keys) -> reading.read(List.of(KeyRun.of(keys)));
            case SaveRequest.Scanned(var selection) -> {
                ScanResult scan = new IndexScan(workspace).run(progress::scanned, cancellation);
                KeyIndex index = scan.orFail(NOT_WRITTEN);
                requireKnown(selection, index);
                yield scan.complete() && reading.read(KeyRun.of(selection, index));
            }
        };
    }

    /** What is saved of a mistyped environment is nothing, and looks like success. */
    private void requireKnown(SnapshotSelection.Part selection, KeyIndex index) {
        selection
                .section()
                .ifPresent(section ->
                        KnownEnvironments.of(workspace.layout().environments(), index.sections())
                                .require("--env", section));
    }

    private static SaveReport end(
            SaveRequest request,
            ExportTitle title,
            EntriesSaving saving,
            boolean isWhole,
            Written file) {
        ExportCounts counts = saving.counts();
        Map<String, Long> unread = saving.unread();
        Optional<String> problem = problem(request, counts, isWhole);
        if (problem.isEmpty()) {
            file.finish(counts);
        }
        return new SaveReport(request.file(), title, counts, saving.bytes(), unread, problem);
    }

    private static Optional<String> problem(
            SaveRequest request, ExportCounts counts, boolean isWhole) {
        if (!isWhole) {
            return Optional.of("Cancelled.");
        }
        if (counts.entries() > 0) {
            return Optional.empty();
        }
        if (counts.unread() > 0) {
            return Optional.of("Not one of the keys could be read.");
        }
        return request.wanted() instanceof SaveRequest.Named
                ? Optional.of("None of the named keys has an entry.")
                : Optional.empty();
    }
}
