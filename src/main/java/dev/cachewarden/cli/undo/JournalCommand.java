package dev.cachewarden.cli.undo;

import dev.cachewarden.app.undo.RecordedChanges;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.change.JournalWords;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

/** Lists what was changed. */
@Command(
        name = "journal",
        description = {
            "List what was changed from this computer, the newest first: by whom, when, where,",
            "how it ended, and whether it can be undone. Reports of flushes and repairs that the",
            "journal does not name are listed with it. Connects to no server."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class JournalCommand implements Callable<Integer> {

    private final CliSession session;
    private final UndoParts parts;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many changes at most (default: 20).")
    private int last;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public JournalCommand(CliSession session, UndoParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (last < 1) {
            throw new InvalidSettingsException("--last: at least 1.");
        }
        RecordedChanges recorded = parts.recorded();
        JournalWords words = new JournalWords(recorded.states(), ZoneId.systemDefault());
        List<JournalledChange> shown = recorded.changes().stream().limit(last).toList();
        recorded.remarks().forEach(session::note);
        if (json) {
            session.print(
                    JsonText.of(new Json.Arr(shown.stream().map(it -> json(it, words)).toList())));
        } else if (shown.isEmpty()) {
            session.print("Nothing was changed from this computer yet, as far as is on record.");
        } else {
            shown.forEach(change -> session.print(JournalText.of(change, words)));
        }
        return ExitCode.DONE;
    }

    private static Json json(JournalledChange change, JournalWords words) {
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
