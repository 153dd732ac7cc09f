package dev.cachewarden.journal;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One file per flush in the folder {@code flush}. See {@link ReportFolder} for its name and {@link
 * ReportLines} for what is in it.
 */
public final class FlushReportFiles implements FlushJournal {

    private final ReportFolder folder;

    /**
     * Keeps reports below {@code stateFolder}, which is made when the first one is written.
     *
     * @param stateFolder see {@link dev.cachewarden.core.file.StateFolder}
     */
    public FlushReportFiles(Path stateFolder) {
        this.folder = new ReportFolder(stateFolder.resolve("flush"));
    }

    @Override
    public FlushRecord begin(FlushPlan plan, Instant startedAt) {
        try {
            return FlushRecordFile.begin(folder.create(startedAt), plan, startedAt);
        } catch (IOException e) {
            throw FlushRecordFile.UNWRITABLE.at(folder.path(), e);
        }
    }

    @Override
    public List<FlushReport> newest(int most, Consumer<String> leftOut) {
        try {
            List<FlushReport> reports = new ArrayList<>();
            for (Path file : folder.newestFirst()) {
                if (reports.size() == most) {
                    break;
                }
                read(file, leftOut).ifPresent(reports::add);
            }
            return reports;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Optional<FlushReport> read(Path file, Consumer<String> leftOut) {
        try {
            return ReportReader.read(file);
        } catch (IOException e) {
            leftOut.accept(
                    "The report of a flush "
                            + file
                            + " cannot be read and is left out: "
                            + WholeFile.why(e));
            return Optional.empty();
        }
    }

    @Override
    public Optional<FlushReport> latest(CacheName cache, Set<String> patterns) {
        try {
            for (Path file : folder.newestFirst()) {
                if (ReportReader.isOf(file, cache.server(), patterns)) {
                    Optional<FlushReport> report = ReportReader.read(file);
                    if (report.isPresent()) {
                        return report;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private JournalException unreadable(IOException e) {
        return new JournalException(
                "The reports of earlier flushes in "
                        + folder.path()
                        + " cannot be read: "
                        + WholeFile.why(e),
                e);
    }
}
