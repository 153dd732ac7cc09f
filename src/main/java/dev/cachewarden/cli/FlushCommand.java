package dev.cachewarden.cli;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.flush.FlushOptions;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.app.flush.FlushRunner;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Login;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.FlushJournal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Shows what a flush would do or, asked to, does it. */
@Command(
        name = "flush",
        description = {
            "Delete the cached entries of one environment, of all, or those without one.",
            "Without --yes this only shows what would be deleted."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class FlushCommand implements Callable<Integer> {

    private final CliSession session;
    private final FlushJournal journal;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private FlushTargetOptions target = new FlushTargetOptions();
    @Mixin private ConfirmOptions confirm = new ConfirmOptions();

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Option(
            names = "--rate",
            paramLabel = "KEYS",
            description = "Delete at most so many keys per second.")
    private @Nullable Integer rate;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public FlushCommand(CliSession session, FlushJournal journal) {
        this.session = session;
        this.journal = journal;
    }

    @Override
    public Integer call() {
        connection.refuseSnapshot("nothing can be deleted in a snapshot. Flush the cache itself.");
        FlushOptions options = options();
        return session.inWorkspace(connection, workspace -> flush(workspace, options));
    }

    private int flush(Workspace workspace, FlushOptions options) {
        confirm.check(workspace.layout());
        session.noteUnfinished(journal, workspace);
        FlushTarget wanted = target.target(workspace.grammar());
        KeyIndex index = new KeyScan(session, workspace).all("Nothing was deleted.");
        FlushPlanner planner = new FlushPlanner(workspace);
        FlushPlan plan = planner.plan("--env", wanted, index);
        FlushPlanText text = new FlushPlanText(plan);
        if (!yes) {
            String waiting = planner.outlook(wanted, index).words(workspace.clock().nanos());
            session.print(json ? JsonText.of(text.json(workspace.login())) : text.dryRun(waiting));
            return ExitCode.DONE;
        }
        return run(workspace, plan, options);
    }

    private int run(Workspace workspace, FlushPlan plan, FlushOptions options) {
        Cancellation cancellation = new Cancellation();
        FlushMeter meter = new FlushMeter(session.terminal(), workspace.clock().ofWork());
        InterruptSignal signal =
                session.interruptible(
                        cancellation,
                        "The flush did not stop in time; its report file says how far.");
        try {
            FlushReport report =
                    new FlushRunner(workspace, journal)
                            .run(plan, confirmation(plan), options, meter::show, cancellation);
            meter.clear();
            print(report, workspace.login());
            return ExitCode.of(report.outcome());
        } catch (ChangeRefusedException refusal) {
            session.note(String.valueOf(refusal.getMessage()));
            hint(plan);
            return ExitCode.of(refusal.outcome());
        } finally {
            signal.release();
        }
    }

    private FlushOptions options() {
        if (rate == null) {
            return FlushOptions.DEFAULT;
        }
        if (rate < 1) {
            throw new InvalidSettingsException("--rate: at least 1 key per second.");
        }
        return FlushOptions.limitedTo(rate);
    }

    private Confirmation confirmation(FlushPlan plan) {
        return confirm.confirmation(plan.protectedEnvironments(), confirm::isConfirmed);
    }

    private void hint(FlushPlan plan) {
        String missing =
                confirmation(plan).missingFor(plan.protectedEnvironments()).stream()
                        .map(FlushPlanText::confirmOption)
                        .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            session.note("To flush it all the same, add " + missing + ".");
        }
    }

    private void print(FlushReport report, Login login) {
        FlushReportText text = new FlushReportText(report, login);
        session.print(json ? JsonText.of(text.json()) : text.text());
        session.terminal().out().flush();
    }
}
