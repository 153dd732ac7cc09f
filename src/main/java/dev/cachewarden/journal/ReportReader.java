package dev.cachewarden.journal;

import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushExecution;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushSubject;
import dev.cachewarden.core.flush.FlushTally;
import dev.cachewarden.core.flush.FlushVerification;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a report back, also one whose writer was killed or is still at it. */
final class ReportReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private final boolean written;
    private final FlushTally tally = new FlushTally();
    private Optional<JsonNode> plan = Optional.empty();
    private Optional<JsonNode> end = Optional.empty();

    private ReportReader(Path file, boolean written) {
        this.file = file;
        this.written = written;
    }

    /** Empty if not even the plan was written: then nothing was deleted either. */
    static Optional<FlushReport> read(Path file) throws IOException {
        // Asked before reading: a writer that ends in between has left its end to be read.
        ReportReader reader = new ReportReader(file, LockedFile.isHeld(file));
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        // What follows the last line break is a line that was being written at the end.
        String whole = all.substring(0, all.lastIndexOf('\n') + 1);
        try {
            for (String line : whole.lines().toList()) {
                reader.take(MAPPER.readTree(line));
            }
            return reader.report();
        } catch (JacksonException
                | DateTimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new IOException(file.getFileName() + " is no report of a flush", e);
        }
    }

    /** Whether a file's plan is of that server and has one of these patterns; reads one line. */
    static boolean isOf(Path file, String server, Set<String> patterns) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            JsonNode plan = MAPPER.readTree(Optional.ofNullable(lines.readLine()).orElse("{}"));
            return plan.path("server").asString("").equals(server)
                    && patterns.contains(plan.path("pattern").asString(""));
        } catch (JacksonException | CharacterCodingException e) {
            return false;
        }
    }

    private void take(JsonNode line) {
        switch (line.path(ReportLines.LINE).asString()) {
            case ReportLines.PLAN -> plan = Optional.of(line);
            case ReportLines.SENDING ->
                    tally.add(
                            new FlushEvent.Sending(
                                    batch(line),
                                    line.path("keys").asInt(),
                                    line.path("matched").asLong()));
            case ReportLines.ANSWERED ->
                    tally.add(new FlushEvent.Answered(batch(line), line.path("removed").asLong()));
            case ReportLines.LEFT -> tally.add(left(line));
            case ReportLines.REFUSED -> addRefused(line);
            case ReportLines.END -> {
                tally.matched(line.path("matched").asLong());
                end = Optional.of(line);
            }
            default -> throw new IllegalArgumentException("Unknown line");
        }
    }

    private Optional<FlushReport> report() {
        return plan.map(head ->
                new FlushReport(
                        new FlushSubject(
                                head.path("server").asString(),
                                head.path("target").asString(),
                                head.path("pattern").asString()),
                        execution(Instant.parse(head.path("startedAt").asString())),
                        tally.counts(),
                        tally.failedKeys(),
                        end.map(it -> it.path("found"))
                                .filter(JsonNode::isObject)
                                .map(ReportReader::found),
                        file.toString()));
    }

    private FlushExecution execution(Instant startedAt) {
        return new FlushExecution(
                end.map(it -> FlushStatus.valueOf(it.path("status").asString())).orElse(unended()),
                startedAt,
                end.map(it -> Duration.ofMillis(it.path("elapsedMs").asLong()))
                        .orElse(Duration.ZERO),
                end.map(it -> it.path("problem"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString),
                end.map(ReportReader::undo).orElse(UndoNote.NONE));
    }

    private static UndoNote undo(JsonNode end) {
        return new UndoNote(
                Optional.of(end.path("undo")).filter(JsonNode::isString).map(JsonNode::asString),
                end.path("savedAsLastSeen").asBoolean(false),
                end.path("leftUnsaved").asBoolean(false));
    }

    private FlushStatus unended() {
        return written ? FlushStatus.RUNNING : FlushStatus.INTERRUPTED;
    }

    private static FlushVerification found(JsonNode object) {
        return new FlushVerification(
                object.path("writtenSince").asLong(),
                object.path("survivors").asLong(),
                object.path("undated").asLong());
    }

    /** Reports of earlier versions say here how many of the others were removed. */
    private void addRefused(JsonNode line) {
        if (line.has("removed")) {
            tally.add(left(line));
            tally.add(new FlushEvent.Answered(batch(line), line.path("removed").asLong()));
        } else {
            tally.add(
                    new FlushEvent.Refused(
                            batch(line), line.path("reason").asString(), keys(line)));
        }
    }

    private static FlushEvent left(JsonNode line) {
        return new FlushEvent.Left(batch(line), line.path("reason").asString(), keys(line));
    }

    private static long batch(JsonNode line) {
        return line.path("batch").asLong();
    }

    private static List<String> keys(JsonNode line) {
        List<String> keys = new ArrayList<>();
        line.path("keys").forEach(key -> keys.add(key.asString()));
        return keys;
    }
}
