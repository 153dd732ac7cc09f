package dev.cachewarden.journal;

import dev.cachewarden.core.port.RepairJournal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One file per repair in the folder {@code repair}. See {@link ReportFolder} for its name and
 * {@link RepairRecordFile} for what is in it.
 */
public final class RepairRecordFiles implements RepairJournal {

    private final ReportFolder folder;

    /**
     * Keeps records below {@code stateFolder}, which is made when the first one is written.
     *
     * @param stateFolder see {@link dev.cachewarden.core.file.StateFolder}
     */
    public RepairRecordFiles(Path stateFolder) {
        this.folder = new ReportFolder(stateFolder.resolve("repair"));
    }

    @Override
    public RepairRecord begin(Instant startedAt, String server, String action, List<String> keys) {
        try {
            Path file = folder.create(startedAt);
            return RepairRecordFile.begin(file, startedAt, server, action, keys);
        } catch (IOException e) {
            throw RepairRecordFile.UNWRITABLE.at(folder.path(), e);
        }
    }
}
