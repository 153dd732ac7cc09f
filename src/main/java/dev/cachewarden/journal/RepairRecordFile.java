package dev.cachewarden.journal;

import dev.cachewarden.core.port.RepairJournal.RepairRecord;
import dev.cachewarden.journal.LineFile.Unwritable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
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

    static final Unwritable UNWRITABLE = new Unwritable("record of the repair", "repair again");

    private static final JsonMapper MAPPER = new JsonMapper();

    private final LineFile lines;

    private RepairRecordFile(LineFile lines) {
        this.lines = lines;
    }

    static RepairRecordFile begin(
            Path file, Instant startedAt, String server, String action, List<String> keys)
            throws IOException {
        ObjectNode plan =
                line("plan")
                        .put("startedAt", startedAt.toString())
                        .put("server", server)
                        .put("action", action);
        var names = plan.putArray("keys");
        keys.forEach(names::add);
        return new RepairRecordFile(LineFile.begin(file, plan.toString()));
    }

    @Override
    public String location() {
        return lines.location();
    }

    @Override
    public void add(String key, String outcome) {
        lines.add(line("result").put("key", key).put("outcome", outcome).toString(), UNWRITABLE);
    }

    @Override
    public void finish(boolean complete, Optional<String> failure) {
        ObjectNode end = line("end").put("complete", complete);
        failure.ifPresent(reason -> end.put("failure", reason));
        lines.addForGood(end.toString(), UNWRITABLE);
    }

    @Override
    public void withdraw() {
        lines.withdraw();
    }

    @Override
    public void close() {
        lines.close();
    }

    private static ObjectNode line(String kind) {
        return MAPPER.createObjectNode().put("line", kind);
    }
}
