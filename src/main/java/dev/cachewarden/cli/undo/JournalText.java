package dev.cachewarden.cli.undo;

import dev.cachewarden.app.undo.RecordedChanges;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.core.change.JournalWords;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.outcome.TaskOutcome;

import java.time.ZoneId;
import java.util.List;

/** Changes as {@code journal} and {@code undo} print them: a line each, or an object. */
final class JournalText {

    private final RecordedChanges recorded;
    private final JournalWords words;

    JournalText(RecordedChanges recorded) {
        this.recorded = recorded;
        this.words = new JournalWords(recorded.states(), ZoneId.systemDefault());
    }

    /** Those that can be undone. */
    List<JournalledChange> undoable() {
        return recorded.changes().stream().filter(words::canUndo).toList();
    }

    /**
     * Prints some of them, and what of the record could not be read.
     *
     * @param none what to say where there are none: only said if all was read
     * @return the exit code
     */
    int print(CliSession session, List<JournalledChange> shown, boolean json, String none) {
        recorded.remarks().forEach(session::note);
        boolean isKnown = recorded.remarks().isEmpty() || !shown.isEmpty();
        if (json) {
            session.print(JsonText.of(new Json.Arr(shown.stream().map(this::json).toList())));
        } else if (shown.isEmpty()) {
            session.print(
                    isKnown
                            ? none
                            : "Nothing was found in what could be read; of the rest nothing is"
                                    + " known.");
        } else {
            shown.forEach(change -> session.print(line(change)));
        }
        return ExitCode.of(TaskOutcome.doneIf(isKnown));
    }

    private String line(JournalledChange change) {
        return "%s  %s  %s  %s  %s: %s; %s"
                .formatted(
                        change.start().id(),
                        words.time(change),
                        JournalWords.author(change),
                        change.start().server(),
                        change.start().action(),
                        words.result(change),
                        words.undo(change));
    }

    private Json json(JournalledChange change) {
        JsonFields fields =
                new JsonFields()
                        .put("id", change.start().id())
                        .put("at", change.start().at().toString())
                        .put("by", JournalWords.author(change))
                        .put("server", change.start().server())
                        .put("action", change.start().action())
                        .put("state", state(change));
        change.end()
                .ifPresent(end -> {
                    fields.put("changed", end.changed())
                            .put("inDoubt", end.inDoubt())
                            .put("left", end.left());
                    end.undoUntil().ifPresent(until -> fields.put("undoUntil", until.toString()));
                    end.problem().ifPresent(problem -> fields.put("problem", problem));
                });
        change.start().report().ifPresent(report -> fields.put("report", report));
        return fields.put("undo", words.undo(change))
                .put("canBeUndone", words.canUndo(change))
                .object();
    }

    private static String state(JournalledChange change) {
        if (change.isInterrupted()) {
            return "interrupted";
        }
        return change.end().isPresent() ? "ended" : "running";
    }
}
