package dev.cachewarden.journal;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.Undoing;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of the journal, one JSON object each: {@code begun} before a change, with the process
 * that makes it, and {@code ended} after it.
 */
final class ChangeLines {

    private static final String LINE = "line";
    private static final String BEGUN = "begun";
    private static final String ENDED = "ended";
    private static final JsonMapper MAPPER = new JsonMapper();

    private ChangeLines() {}

    static String begun(ChangeStart start) {
        ObjectNode line =
                MAPPER.createObjectNode()
                        .put(LINE, BEGUN)
                        .put("id", start.id())
                        .put("at", start.at().toString())
                        .put("by", Author.words())
                        .put("process", ProcessHandle.current().pid())
                        .put("processStart", Author.processStart(ProcessHandle.current()))
                        .put("server", start.server())
                        .put("action", start.action())
                        .put("undo", start.undo() instanceof Undoing.Possible);
        if (start.undo() instanceof Undoing.Of(String undone)) {
            line.put("undoes", undone);
        }
        start.report().ifPresent(report -> line.put("report", report));
        return line.toString();
    }

    static String ended(ChangeEnd end) {
        ObjectNode line =
                MAPPER.createObjectNode()
                        .put(LINE, ENDED)
                        .put("id", end.id())
                        .put("at", end.at().toString())
                        .put("changed", end.changed())
                        .put("inDoubt", end.inDoubt())
                        .put("left", end.left());
        end.problem().ifPresent(problem -> line.put("problem", problem));
        return line.toString();
    }

    /** Adds to {@code changes} what a line says; nothing if it is none of ours. */
    static void read(String text, Map<String, JournalledChange> changes) {
        try {
            JsonNode line = MAPPER.readTree(text);
            String id = line.path("id").asString("");
            if (line.path(LINE).asString("").equals(BEGUN)) {
                changes.put(id, change(id, line));
            } else if (line.path(LINE).asString("").equals(ENDED)) {
                changes.computeIfPresent(id, (_, begun) -> ended(begun, line));
            }
        } catch (JacksonException | DateTimeException e) {
            // Half a line, or one of a later version: the others are good.
        }
    }

    private static JournalledChange change(String id, JsonNode line) {
        ChangeStart start =
                new ChangeStart(
                        id,
                        Instant.parse(line.path("at").asString("")),
                        line.path("server").asString(""),
                        line.path("action").asString(""),
                        undoing(line),
                        text(line, "report"));
        boolean underWay =
                Author.isRunning(
                        line.path("process").asLong(-1), line.path("processStart").asLong(-1));
        return new JournalledChange(
                start, line.path("by").asString(""), Optional.empty(), underWay);
    }

    private static Undoing undoing(JsonNode line) {
        if (line.has("undoes")) {
            return new Undoing.Of(line.path("undoes").asString(""));
        }
        return line.path("undo").asBoolean(false)
                ? new Undoing.Possible()
                : new Undoing.Impossible();
    }

    private static JournalledChange ended(JournalledChange begun, JsonNode line) {
        ChangeEnd end =
                new ChangeEnd(
                        begun.start().id(),
                        Instant.parse(line.path("at").asString("")),
                        line.path("changed").asLong(0),
                        line.path("inDoubt").asLong(0),
                        line.path("left").asLong(0),
                        text(line, "problem"));
        return new JournalledChange(begun.start(), begun.author(), Optional.of(end), false);
    }

    private static Optional<String> text(JsonNode line, String name) {
        return line.has(name) ? Optional.of(line.path(name).asString("")) : Optional.empty();
    }
}
