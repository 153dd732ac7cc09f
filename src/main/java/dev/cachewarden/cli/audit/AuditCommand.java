package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.cli.ClerkOptions;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.outcome.TaskOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Audits a cache, reports what it found and, asked to, repairs it. */
@Command(
        name = "audit",
        description = {
            "Find leaked, wrong and misplaced entries, say how that is known, and repair them.",
            "Nothing is changed without --repair. Where secret keys of Clerk are at hand, each is"
                    + " asked which instance it belongs to; about users Clerk is not asked without"
                    + " --live."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no finding is as severe as --fail-on",
            "1:there is one, the audit or its questions to Clerk did not reach the end, or"
                    + " something is left that was to be repaired",
            "2:wrong use of options, an environment that nobody knows, or costs that nobody agreed"
                    + " to",
            "3:cannot reach Redis, or log in",
            "4:no such finding, but not everything is known: there was no entry to look at, keys"
                + " may not be read, a rule of --rule could not look at all that it is about, or"
                + " with --live Clerk did not tell of every user; 0 with --allow-unknown"
        })
public final class AuditCommand implements Callable<Integer> {

    private static final String SCHEMA = "audit-schema-1.json";

    private final CliSession session;
    private final AuditPorts parts;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private AuditOptions audit = new AuditOptions();
    @Mixin private VerifyOptions live = new VerifyOptions();
    @Mixin private ReportOptions reports = new ReportOptions();
    @Mixin private RepairOptions repairs = new RepairOptions();

    @Option(
            names = "--yes",
            description = {
                "Agree to what the audit costs where each command is billed, and to the"
                        + " repairs."
            })
    private boolean yes;

    @Option(names = "--print-schema", description = "Print the JSON schema of --format json.")
    private boolean printSchema;

    public AuditCommand(CliSession session, AuditPorts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (printSchema) {
            session.print(schema());
            return ExitCode.DONE;
        }
        live.check(audit.depth());
        live.check("--rule", audit.rules(names()), parts.rules());
        audit.refuseUnread("--rule", audit.rules(names()), parts.rules());
        repairs.wanted(names()).values().forEach(this::refuseRepairsOfWhatIsNotRun);
        FailOn failOn = reports.failOn(audit.expectsEnvironments(), live.failsUnanswered());
        reports.shown();
        AuditSettings kept = parts.settings().apply(audit.config()).load();
        FailureFile failed = new FailureFile(session, reports);
        return failed.insteadOfAnOldReport(
                () -> session.inWorkspace(connection, workspace -> audit(workspace, kept, failOn)));
    }

    private void refuseRepairsOfWhatIsNotRun(List<RuleId> rules) {
        live.check("--repair", rules, parts.rules());
        audit.refuseUnread("--repair", rules, parts.rules());
        Set<RuleId> run = audit.rules(names());
        rules.stream()
                .filter(rule -> !run.isEmpty() && !run.contains(rule))
                .findFirst()
                .ifPresent(rule -> {
                    throw new InvalidSettingsException(
                            "--repair: " + rule + " is not among the rules of --rule.");
                });
    }

    private int audit(Workspace opened, AuditSettings kept, FailOn failOn) {
        Workspace workspace = audit.expecting(opened);
        repairs.check(workspace.layout());
        AuditScope scope = audit.scope(workspace.grammar(), names());
        audit.forget(parts.known(), workspace.cache());
        AuditTarget target =
                new AuditTarget(
                        workspace,
                        KeyIndex.empty(workspace.grammar()),
                        settings(kept, workspace),
                        clerk(workspace));
        try (AuditPass pass =
                new AuditPass(
                        session,
                        parts.audits(),
                        target,
                        audit.named(opened, scope),
                        live.isLive())) {
            return audit(workspace, pass, scope, failOn);
        }
    }

    private int audit(Workspace workspace, AuditPass pass, AuditScope scope, FailOn failOn) {
        Optional<AuditReport> report = pass.report(scope, yes);
        if (report.isEmpty()) {
            new FailureFile(session, reports)
                    .write(TaskOutcome.FAILED, "Nobody agreed to its cost.");
            return ExitCode.USAGE;
        }
        Reporting reporting = new Reporting(session, workspace, parts.journal(), reports, failOn);
        if (repairs.isAsked() && !pass.isInterrupted()) {
            return repair(workspace, pass, report.get(), reporting);
        }
        TaskOutcome outcome = reporting.outcome(report.get());
        return exitCode(reporting.write(report.get(), outcome), outcome);
    }

    /**
     * With --live it is an error if Clerk cannot be asked; without, it is asked where it can be.
     */
    private ClerkEnvironments clerk(Workspace workspace) {
        return live.isLive()
                ? ClerkOptions.environments(
                        connection, session.terminal(), workspace.layout(), parts.clerk())
                : audit.clerk(connection, session, workspace, parts.clerk());
    }

    /** People see what is repaired before it is; every other report is of what is left. */
    private int repair(
            Workspace workspace, AuditPass pass, AuditReport report, Reporting reporting) {
        boolean forPeople = reports.format() == ReportFormat.TEXT && reports.output().isEmpty();
        if (forPeople) {
            reporting.write(report, reporting.outcome(report));
        }
        RepairDialogue repairing =
                new RepairDialogue(
                        session,
                        workspace,
                        parts.repairs(),
                        repairs,
                        yes,
                        pass::over,
                        forPeople ? session::print : session::note);
        Map<RepairKind, List<RuleId>> wanted = repairs.wanted(names());
        AuditReport latest = repairing.run(report, wanted);
        AuditReport left = left(pass, latest, repairing.touched());
        TaskOutcome outcome =
                reporting
                        .outcome(left)
                        .and(
                                TaskOutcome.doneIf(
                                        !repairing.hasFailed() && isRepaired(left, wanted)));
        boolean written = true;
        if (forPeople) {
            session.print("Left: " + reporting.document(left).left() + ".");
        } else {
            written = reporting.write(left, outcome);
        }
        return exitCode(written, outcome);
    }

    /** The exit code goes by what is only counted, too: that is not left to a later audit. */
    private static AuditReport left(AuditPass pass, AuditReport latest, Set<CacheKey> touched) {
        if (!latest.complete() || touched.isEmpty()) {
            return latest;
        }
        return latest.keepsAll() ? pass.again(latest, touched) : pass.over(latest);
    }

    /** Whether no finding of the rules to repair is left, regardless of {@code --fail-on}. */
    private static boolean isRepaired(AuditReport left, Map<RepairKind, List<RuleId>> wanted) {
        return wanted.values().stream()
                .flatMap(List::stream)
                .flatMap(rule -> left.result(rule).stream())
                .allMatch(result -> result.total() == 0);
    }

    private AuditSettings settings(AuditSettings kept, Workspace workspace) {
        AuditSettings options = reports.keeping(audit.settings(kept, workspace.layout()));
        return reports.showMuted() ? options.withMutes(List.of()) : options;
    }

    private static int exitCode(boolean written, TaskOutcome outcome) {
        return ExitCode.of(written ? outcome : TaskOutcome.FAILED);
    }

    private RuleNames names() {
        return new RuleNames(parts.rules());
    }

    private static String schema() {
        try (InputStream resource =
                Objects.requireNonNull(AuditCommand.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
