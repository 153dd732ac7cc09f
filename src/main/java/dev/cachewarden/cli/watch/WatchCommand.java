package dev.cachewarden.cli.watch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.watch.WatchRecord;
import dev.cachewarden.app.watch.WatchRounds;
import dev.cachewarden.app.watch.WatchRun;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.cli.audit.AuditOptions;
import dev.cachewarden.cli.audit.AuditPorts;
import dev.cachewarden.cli.audit.RuleNames;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.WatchMetrics;
import dev.cachewarden.core.watch.WatchLog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Audits a cache again and again and reports what has changed. */
@Command(
        name = "watch",
        description = {
            "Audit again and again, and tell which findings appear, return and go.",
            "What was seen is kept, private fields masked, in watch.jsonl in the user's folder: the"
                    + " entries themselves are gone after minutes. A watch goes on where the last"
                    + " one of the same cache ended, so that cron can run it with --rounds 1."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "Redis being out of reach is said once, and the watch goes on when it is back. Ctrl+C"
                    + " ends it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ended, and the last round was done",
            "1:ended, and the last round could not be done, or what the watch was to write could"
                    + " not be written",
            "2:wrong use of options",
            "3:cannot reach Redis at the start, or log in",
            "4:ended, and not everything is known of the last round: there was no entry to look at,"
                    + " keys may not be read, or a rule of --rule could not look at all that it is"
                    + " about; 0 with --allow-unknown"
        })
public final class WatchCommand implements Callable<Integer> {

    private final CliSession session;
    private final AuditPorts audits;
    private final WatchParts parts;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private AuditOptions audit = new AuditOptions();
    @Mixin private WatchOptions watch = new WatchOptions();

    @Option(
            names = "--yes",
            description = "Agree to what the rounds cost where each command is billed.")
    private boolean yes;

    public WatchCommand(CliSession session, AuditPorts audits, WatchParts parts) {
        this.session = session;
        this.audits = audits;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        connection.refuseSnapshot(
                "nothing in a snapshot changes, so there is nothing to watch. Audit it.");
        RuleNames names = new RuleNames(audits.rules());
        AuditOptions.refuseRulesOfClerk(audit.rules(names), audits.rules());
        audit.refuseUnread("--rule", audit.rules(names), audits.rules());
        watch.interval();
        watch.rounds();
        AuditSettings kept = audits.settings().apply(audit.config()).load();
        Optional<Announcements> announcements =
                watch.webhook(session.terminal(), parts)
                        .map(webhook -> new Announcements(webhook, session, watch.oncePer()));
        Optional<WatchMetrics> metrics = watch.metrics(parts);
        try {
            return session.inWorkspace(
                    connection,
                    workspace -> watch(workspace.endingAtALoss(), kept, announcements, metrics));
        } finally {
            metrics.ifPresent(WatchMetrics::close);
        }
    }

    private int watch(
            Workspace opened,
            AuditSettings kept,
            Optional<Announcements> announcements,
            Optional<WatchMetrics> metrics) {
        Workspace workspace = audit.expecting(opened);
        AuditScope scope = audit.scope(workspace.grammar(), new RuleNames(audits.rules()));
        audit.forget(audits.known(), workspace.cache());
        AuditTarget target =
                new AuditTarget(
                        workspace,
                        KeyIndex.empty(workspace.grammar()),
                        audit.settings(kept, workspace.layout()),
                        audit.clerk(connection, session, workspace, audits.clerk()));
        refuseUnagreedCosts(workspace);
        metrics.flatMap(WatchMetrics::address)
                .ifPresent(address -> session.note("Metrics are at " + address + "."));
        Cancellation cancellation = new Cancellation();
        WatchRecord record = new WatchRecord(parts.history(), workspace.cache());
        WatchPrinter printer =
                new WatchPrinter(
                        session, workspace, record, announcements, metrics, watch, cancellation);
        InterruptSignal signal =
                session.interruptible(cancellation, "The last round did not stop in time.");
        try {
            TaskOutcome outcome =
                    new WatchRun(
                                    audits.audits(),
                                    target,
                                    audit.named(opened, scope),
                                    new WatchRounds(
                                            workspace.clock(),
                                            recalled(record, workspace),
                                            watch.interval(),
                                            printer))
                            .run(watch.rounds(), cancellation);
            TaskOutcome ended =
                    cancellation.isCancelled() ? TaskOutcome.DONE : watch.accepted(outcome);
            return ExitCode.of(ended.and(TaskOutcome.doneIf(printer.hasReportedAll())));
        } finally {
            signal.release();
        }
    }

    /** Goes on where the last watch ended, also one that cron has started. */
    private WatchLog recalled(WatchRecord record, Workspace workspace) {
        try {
            return record.recall(workspace.grammar());
        } catch (JournalException e) {
            session.note(e.getMessage() + " What is there counts as new.");
            return new WatchLog();
        }
    }

    private void refuseUnagreedCosts(Workspace workspace) {
        if (!CostAgreement.of(workspace).isGiven(yes)) {
            throw new InvalidSettingsException(
                    "Each command is billed here, and every round reads all entries. See what one"
                            + " round costs with cachewarden audit; then add --yes. --depth keys"
                            + " costs less.");
        }
    }
}
