package dev.cachewarden.journal;

import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.port.FlushJournal.FlushRecord;
import dev.cachewarden.journal.LineFile.Unwritable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A report being written, in the lines of {@link ReportLines}. Plan and end are forced to the disk;
 * forcing each line would make the disk, not Redis, the limit of a flush.
 */
final class FlushRecordFile implements FlushRecord {

    static final Unwritable UNWRITABLE =
            new Unwritable("report of the flush", "run the flush again");

    private final LineFile lines;

    private FlushRecordFile(LineFile lines) {
        this.lines = lines;
    }

    static FlushRecordFile begin(Path file, FlushPlan plan, Instant startedAt) throws IOException {
        return new FlushRecordFile(LineFile.begin(file, ReportLines.plan(plan, startedAt)));
    }

    @Override
    public String location() {
        return lines.location();
    }

    @Override
    public void add(FlushEvent event) {
        lines.add(ReportLines.event(event), UNWRITABLE);
    }

    @Override
    public void finish(FlushReport report) {
        lines.addForGood(ReportLines.end(report), UNWRITABLE);
    }

    @Override
    public void withdraw() {
        lines.withdraw();
    }

    @Override
    public void close() {
        lines.close();
    }
}
