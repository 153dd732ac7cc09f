package dev.cachewarden.cli.undo;

import dev.cachewarden.app.undo.RecordedChanges;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.connection.InvalidSettingsException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
        return new JournalText(recorded)
                .print(
                        session,
                        recorded.changes().stream().limit(last).toList(),
                        json,
                        "Nothing was changed from this computer yet, as far as is on record.");
    }
}
