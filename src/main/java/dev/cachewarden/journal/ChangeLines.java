package dev.cachewarden.journal;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.Undoing;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of the journal, one JSON object each: {@code begun} before a change, with the process
 * that makes it, and {@code ended} after it.
 */
final class ChangeLines {

    static final String LINE = "line";
    static final String BEGUN = "begun";
    static final String ENDED = "ended";
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
                        .put("undo", start.undo().isKept());
        if (start.undo() instanceof Undoing.Of(String undone, _)) {
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
                        .put("left", end.left())
                        .put("settled", end.counts().settled());
        end.undoUntil().ifPresent(until -> line.put("undoUntil", until.toString()));
        end.problem().ifPresent(problem -> line.put("problem", problem));
        return line.toString();
    }
}
