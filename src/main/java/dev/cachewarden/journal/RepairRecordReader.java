package dev.cachewarden.journal;

import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.file.LockedFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads what a {@link RepairRecordFile} says, also one whose writer was killed or is still at it.
 */
final class RepairRecordReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private Optional<JsonNode> plan = Optional.empty();
    private Optional<JsonNode> end = Optional.empty();
    private long done;
    private long inDoubt;
    private long left;

    private RepairRecordReader(Path file) {
        this.file = file;
    }

    /** Empty if not even the plan was written: then nothing was changed either. */
    static Optional<JournalledChange> read(Path file) throws IOException {
        // Asked before reading: a writer that ends in between has left its end to be read.
        boolean isWritten = LockedFile.isHeld(file);
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        RepairRecordReader reader = new RepairRecordReader(file);
        try {
            // What follows the last line break is a line that was being written at the end.
            for (String line : all.substring(0, all.lastIndexOf('\n') + 1).lines().toList()) {
                reader.take(MAPPER.readTree(line));
            }
            return reader.change(isWritten);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException(file.getFileName() + " is no record of a repair", e);
        }
    }

    private void take(JsonNode line) {
        switch (line.path("line").asString("")) {
            case "plan" -> plan = Optional.of(line);
            case "result" -> count(line.path("outcome").asString(""));
            case "end" -> end = Optional.of(line);
            default -> throw new IllegalArgumentException("Unknown line");
        }
    }

    private void count(String outcome) {
        switch (outcome) {
            case "DONE" -> done++;
            case "IN_DOUBT" -> inDoubt++;
            default -> left++;
        }
    }

    private Optional<JournalledChange> change(boolean isWritten) throws IOException {
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        JsonNode head = plan.get();
        ChangeStart start =
                new ChangeStart(
                        ReportedChanges.name(file),
                        Instant.parse(head.path("startedAt").asString("")),
                        head.path("server").asString(""),
                        head.path("action").asString(""),
                        new Undoing.Reported(),
                        Optional.of(file.toString()));
        Optional<ChangeEnd> ended = end.isPresent() ? Optional.of(end(start)) : Optional.empty();
        return Optional.of(new JournalledChange(start, "", ended, ended.isEmpty() && isWritten));
    }

    /** Nothing of it is said of those that were not tried. */
    private ChangeEnd end(ChangeStart start) throws IOException {
        long planned = plan.map(it -> it.path("keys").size()).orElse(0);
        long untried = Math.max(0, planned - done - inDoubt - left);
        Optional<String> failure =
                end.map(it -> it.path("failure"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString);
        return new ChangeEnd(
                start.id(),
                Files.getLastModifiedTime(file).toInstant(),
                new ChangeCounts(done, inDoubt, left + untried),
                failure);
    }
}
