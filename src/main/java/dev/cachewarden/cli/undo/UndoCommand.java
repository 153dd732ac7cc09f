package dev.cachewarden.cli.undo;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.undo.RecordedChanges;
import dev.cachewarden.app.undo.UndoPlan;
import dev.cachewarden.app.undo.UndoPlanner;
import dev.cachewarden.app.undo.UndoRunner;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConfirmOptions;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.json.JsonText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Shows what undoing a change would do or, asked to, does it. */
@Command(
        name = "undo",
        description = {
            "Put back what entries held before a change, as far as that still can be: nothing"
                    + " whose",
            "time has run out, nothing over what was written since. Without ID this lists what can",
            "be undone; without --yes it only shows what would be put back."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class UndoCommand implements Callable<Integer> {

    private final CliSession session;
    private final UndoParts parts;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private ConfirmOptions confirm = new ConfirmOptions();

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The change, as journal lists it: 20261130-094501-123kw.")
    private @Nullable String id;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public UndoCommand(CliSession session, UndoParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        connection.refuseSnapshot("nothing can be put back into a snapshot.");
        String wanted = id;
        if (wanted == null) {
            return list();
        }
        return session.inWorkspace(connection, workspace -> undo(workspace, wanted));
    }

    private int list() {
        RecordedChanges recorded = parts.recorded();
        JournalText text = new JournalText(recorded);
        return text.print(session, text.undoable(), json, "There is nothing to undo.");
    }

    private int undo(Workspace workspace, String wanted) {
        confirm.check(workspace.layout());
        try {
            UndoPlan plan = new UndoPlanner(workspace, parts.recovery().get()).plan(wanted);
            if (!yes) {
                session.print(json ? JsonText.of(UndoText.json(plan)) : UndoText.dryRun(plan));
                return ExitCode.DONE;
            }
            return run(workspace, plan);
        } catch (ChangeRefusedException refusal) {
            session.note(String.valueOf(refusal.getMessage()));
            return ExitCode.of(refusal.outcome());
        }
    }

    private int run(Workspace workspace, UndoPlan plan) {
        Cancellation cancellation = new Cancellation();
        InterruptSignal signal =
                session.interruptible(
                        cancellation,
                        "The undo did not stop in time; run it again to put back the rest.");
        try {
            Confirmation confirmation =
                    confirm.confirmation(plan.protectedEnvironments(), confirm::isConfirmed);
            UndoReport report =
                    new UndoRunner(workspace, parts.recovery().get())
                            .run(plan, confirmation, _ -> {}, cancellation);
            session.print(json ? JsonText.of(UndoText.json(report)) : UndoText.of(report));
            session.terminal().out().flush();
            return ExitCode.of(report.outcome());
        } finally {
            signal.release();
        }
    }
}
