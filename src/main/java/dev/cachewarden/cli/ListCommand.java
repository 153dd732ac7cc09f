package dev.cachewarden.cli;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.FlushJournal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Scans the cache and prints its tree with counts. */
@Command(
        name = "list",
        description = "Count the cached entries by environment and type.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class ListCommand implements Callable<Integer> {

    private final CliSession session;
    private final FlushJournal journal;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /**
     * @param journal names flushes that were interrupted
     */
    public ListCommand(CliSession session, FlushJournal journal) {
        this.session = session;
        this.journal = journal;
    }

    @Override
    public Integer call() {
        return session.inWorkspace(
                connection,
                workspace -> {
                    session.noteUnfinished(journal, workspace);
                    return list(session, workspace, json);
                });
    }

    static int list(CliSession session, Workspace workspace, boolean json) {
        ScanResult result = new KeyScan(session, workspace).run("No key was counted.");
        if (result.failure().isPresent() && result.index().size() == 0) {
            throw result.failure().get();
        }
        ListReport report = new ListReport(workspace, result);
        session.print(json ? JsonText.of(report.json()) : report.text());
        if (!result.complete()) {
            session.note(
                    "The scan did not reach the end, so the counts are too low: "
                            + result.failure()
                                    .map(CacheException::getMessage)
                                    .orElse("It was stopped."));
        }
        return ExitCode.of(TaskOutcome.doneIf(result.complete()));
    }
}
