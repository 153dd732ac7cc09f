package dev.cachewarden.reports;

import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.port.FlushJournal.FlushRecord;
import dev.cachewarden.core.port.JournalException;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A report being written. Each line is handed to the system whole and at once, so it stays whatever
 * happens to this process; plan and end are also forced to the disk. Power failing in between can
 * cost the last lines: forcing each would make the disk, not Redis, the limit of a flush.
 */
final class FlushRecordFile implements FlushRecord {

    private final Path file;

    /** A plain stream: a channel would be closed by an interrupt of the writing thread. */
    private final FileOutputStream out;

    private FlushRecordFile(Path file, FileOutputStream out) {
        this.file = file;
        this.out = out;
    }

    static FlushRecordFile begin(Path file, FlushPlan plan, Instant startedAt) throws IOException {
        FlushRecordFile record =
                new FlushRecordFile(file, new FileOutputStream(file.toFile(), true));
        try {
            record.write(ReportLines.plan(plan, startedAt));
            record.out.getFD().sync();
            return record;
        } catch (IOException e) {
            record.out.close();
            throw e;
        }
    }

    @Override
    public String location() {
        return file.toString();
    }

    @Override
    public void add(FlushEvent event) {
        try {
            write(ReportLines.event(event));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void finish(FlushReport report) {
        try {
            write(ReportLines.end(report));
            out.getFD().sync();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // Nothing is buffered: every line is with the system, and none can be lost here.
            return;
        }
    }

    private void write(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static JournalException unwritable(Path where, IOException e) {
        return new JournalException(
                "The report of the flush cannot be written to "
                        + where
                        + ": "
                        + ReportFolder.why(e)
                        + " Make room or make it writable, then run the flush again.",
                e);
    }
}
