package dev.cachewarden.reports;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal.RepairRecord;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A record being written, one JSON object a line: {@code plan} with all keys first, {@code result}
 * per key, {@code end} last. A key of the plan without result is one of which it is not known
 * whether it was changed, or that was not tried. Plan and end are forced to the disk.
 */
final class RepairRecordFile implements RepairRecord {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;

    /** A plain stream: a channel would be closed by an interrupt of the writing thread. */
    private final FileOutputStream out;

    private RepairRecordFile(Path file, FileOutputStream out) {
        this.file = file;
        this.out = out;
    }

    static RepairRecordFile begin(
            Path file, Instant startedAt, String server, String action, List<String> keys)
            throws IOException {
        RepairRecordFile record =
                new RepairRecordFile(file, new FileOutputStream(file.toFile(), true));
        try {
            ObjectNode plan =
                    line("plan")
                            .put("startedAt", startedAt.toString())
                            .put("server", server)
                            .put("action", action);
            var names = plan.putArray("keys");
            keys.forEach(names::add);
            record.write(plan);
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
    public void add(String key, String outcome) {
        try {
            write(line("result").put("key", key).put("outcome", outcome));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void finish(boolean complete, Optional<String> failure) {
        ObjectNode end = line("end").put("complete", complete);
        failure.ifPresent(reason -> end.put("failure", reason));
        try {
            write(end);
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

    private void write(ObjectNode line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode line(String kind) {
        return MAPPER.createObjectNode().put("line", kind);
    }

    static JournalException unwritable(Path where, IOException e) {
        return new JournalException(
                "The record of the repair cannot be written to "
                        + where
                        + ": "
                        + ReportFolder.why(e)
                        + " Make room or make it writable, then repair again.",
                e);
    }
}
