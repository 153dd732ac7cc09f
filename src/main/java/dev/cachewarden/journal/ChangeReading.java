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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the lines of the journal say, in their order. For one thread. */
final class ChangeReading {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, JournalledChange> changes = new LinkedHashMap<>();

    private final List<String> leftOut = new ArrayList<>();

    /** What began and has no end so far. */
    private final Map<String, JsonNode> open = new HashMap<>();

    /**
     * Takes a line; one that is none of ours is left out.
     *
     * @return whether it could be read; half a line cannot, nor one of a later version
     */
    boolean take(String text) {
        try {
            JsonNode line = MAPPER.readTree(text);
            String id = line.path("id").asString("");
            return switch (line.path(ChangeLines.LINE).asString("")) {
                case ChangeLines.BEGUN -> {
                    changes.put(id, begun(id, line));
                    open.put(id, line);
                    yield !id.isEmpty();
                }
                case ChangeLines.ENDED -> {
                    open.remove(id);
                    yield changes.computeIfPresent(id, (_, begun) -> ended(begun, line)) != null;
                }
                default -> false;
            };
        } catch (JacksonException | DateTimeException e) {
            return false;
        }
    }

    /** Notes where a line is that could not be read. */
    void leaveOut(String place) {
        leftOut.add(place);
    }

    /** Where those lines are that could not be read. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** All changes, the newest first. */
    List<JournalledChange> newestFirst() {
        open.forEach((id, line) -> changes.computeIfPresent(id, (_, it) -> withoutEnd(it, line)));
        open.clear();
        return List.copyOf(changes.values()).reversed();
    }

    private static JournalledChange begun(String id, JsonNode line) {
        ChangeStart start =
                new ChangeStart(
                        id,
                        Instant.parse(line.path("at").asString("")),
                        line.path("server").asString(""),
                        line.path("action").asString(""),
                        undoing(line),
                        text(line, "report"));
        return new JournalledChange(start, line.path("by").asString(""), Optional.empty(), false);
    }

    private static Undoing undoing(JsonNode line) {
        boolean isKept = line.path("undo").asBoolean(false);
        if (line.has("undoes")) {
            return new Undoing.Of(line.path("undoes").asString(""), isKept);
        }
        return isKept ? new Undoing.Possible() : new Undoing.Impossible();
    }

    private static JournalledChange ended(JournalledChange begun, JsonNode line) {
        ChangeEnd end =
                new ChangeEnd(
                        begun.start().id(),
                        Instant.parse(line.path("at").asString("")),
                        new ChangeCounts(
                                line.path("changed").asLong(0),
                                line.path("inDoubt").asLong(0),
                                line.path("left").asLong(0),
                                line.path("settled").asLong(0)),
                        text(line, "problem"),
                        text(line, "undoUntil").map(Instant::parse));
        return new JournalledChange(begun.start(), begun.author(), Optional.of(end), false);
    }

    private static JournalledChange withoutEnd(JournalledChange begun, JsonNode line) {
        return new JournalledChange(
                begun.start(), begun.author(), Optional.empty(), isUnderWay(begun.start(), line));
    }

    /**
     * A report is held by who writes it, which neither a clock nor a new process of the same number
     * disturbs; an undo has none.
     */
    private static boolean isUnderWay(ChangeStart start, JsonNode line) {
        boolean isRunning =
                Author.isRunning(
                        line.path("process").asLong(-1), line.path("processStart").asLong(-1));
        Optional<Path> report = start.report().map(Path::of).filter(Files::isRegularFile);
        try {
            return report.isPresent() ? LockedFile.isHeld(report.get()) : isRunning;
        } catch (IOException e) {
            return isRunning;
        }
    }

    private static Optional<String> text(JsonNode line, String name) {
        return line.has(name) ? Optional.of(line.path(name).asString("")) : Optional.empty();
    }
}
