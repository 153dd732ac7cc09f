package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.live.AskedInstances;
import dev.cachewarden.app.live.ClerkEnvironments;
import dev.cachewarden.app.live.Verification;
import dev.cachewarden.cli.ClerkOptions;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
            "1:there is one, or the audit or its questions to Clerk did not reach the end",
            "2:wrong use of options, or costs that nobody agreed to",
            "3:cannot reach Redis, or log in",
            "4:no such finding, but not everything is known: keys that may not be read, with --live"
                    + " users of whom Clerk did not tell; 0 with --allow-unknown"
        })
public final class AuditCommand implements Callable<Integer> {

    private static final String SCHEMA = "audit-schema-1.json";

    private final CliSession session;
    private final AuditParts parts;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private AuditOptions audit = new AuditOptions();
    @Mixin private LiveOptions live = new LiveOptions();
    @Mixin private ReportOptions reports = new ReportOptions();
    @Mixin private RepairOptions repairs = new RepairOptions();

    @Option(
            names = "--yes",
            description = {
                "Agree to what a values audit costs where each command is billed, and to the"
                        + " repairs."
            })
    private boolean yes;

    @Option(names = "--print-schema", description = "Print the JSON schema of --format json.")
    private boolean printSchema;

    public AuditCommand(CliSession session, AuditParts parts) {
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
        repairs.wanted(names())
                .values()
                .forEach(rules -> live.check("--repair", rules, parts.rules()));
        Judgement judgement = reports.judgement(audit.expectsEnvironments());
        reports.shown();
        AuditSettings kept = parts.settings().apply(audit.config()).load();
        return session.inWorkspace(
                connection, workspace -> audit(audit.expecting(workspace), kept, judgement));
    }

    private int audit(Workspace workspace, AuditSettings kept, Judgement judgement) {
        AuditScope scope = audit.scope(workspace.grammar(), names());
        audit.forget(parts.known(), workspace.cache());
        Optional<ClerkEnvironments> clerk = clerk(workspace);
        AskedInstances asked = asked(kept, workspace, clerk);
        AuditSettings settings = asked.settings();
        FactsReader reader = parts.reader().apply(settings.sentinels());
        AuditRun run = new AuditRun(workspace, reader, settings, parts.known(), asked.notes());
        Optional<LivePass> asking =
                clerk.map(it -> new LivePass(session, workspace, reader, settings, it));
        Optional<AuditReport> report =
                new AuditPass(session, workspace, run, asking).report(scope, yes);
        if (report.isEmpty()) {
            return ExitCode.USAGE;
        }
        Reporting reporting =
                new Reporting(session, workspace, parts.journal(), reports, judgement);
        return repairs.isAsked()
                ? repair(workspace, again(run, asking), report.get(), reporting, judgement)
                : exitCode(reporting.write(report.get()), report.get(), judgement);
    }

    /** What judges entries again after they were repaired, as they were judged before. */
    private static Again again(AuditRun run, Optional<LivePass> asking) {
        return asking.<Again>map(it -> (left, keys) -> it.verification().again(run, left, keys))
                .orElse(run::again);
    }

    private interface Again {

        AuditReport judge(AuditReport before, Set<CacheKey> touched);
    }

    private Optional<ClerkEnvironments> clerk(Workspace workspace) {
        return live.isLive()
                ? Optional.of(
                        ClerkOptions.environments(
                                        connection,
                                        session.terminal(),
                                        workspace.layout(),
                                        parts.clerk())
                                .forOneRun())
                : Optional.empty();
    }

    /** People see what is repaired before it is; every other report is of what is left. */
    private int repair(
            Workspace workspace,
            Again again,
            AuditReport report,
            Reporting reporting,
            Judgement judgement) {
        boolean forPeople = reports.format() == ReportFormat.TEXT && reports.output().isEmpty();
        if (forPeople) {
            reporting.write(report);
        }
        Repairs repairing =
                new Repairs(
                        session,
                        workspace,
                        parts.repairs(),
                        repairs,
                        yes,
                        forPeople ? session::print : session::note);
        repairing.run(report, repairs.wanted(names()));
        AuditReport left = again.judge(report, repairing.touched());
        boolean written = true;
        if (forPeople) {
            session.print("Left: " + reporting.document(left).summary() + ".");
        } else {
            written = reporting.write(left);
        }
        int exitCode = exitCode(written, left, judgement);
        return repairing.hasFailed() ? ExitCode.FAILED : exitCode;
    }

    /** With --live whoever gives no answer is told of with its users. */
    private AskedInstances asked(
            AuditSettings kept, Workspace workspace, Optional<ClerkEnvironments> clerk) {
        AuditSettings options = reports.keeping(audit.settings(kept, workspace.layout()));
        AuditSettings wanted = reports.showMuted() ? options.withMutes(List.of()) : options;
        return clerk.map(
                        it -> new AskedInstances(Verification.withInstances(wanted, it), List.of()))
                .orElseGet(
                        () -> audit.asked(wanted, connection, session, workspace, parts.clerk()));
    }

    /** An audit that did not reach the end says nothing about what it did not see. */
    private int exitCode(boolean written, AuditReport report, Judgement judgement) {
        if (!written) {
            return ExitCode.FAILED;
        }
        if (!report.complete()) {
            session.note(
                    "The audit did not reach the end. "
                            + report.failure().orElse("It was stopped."));
            return ExitCode.FAILED;
        }
        if (report.live().filter(it -> !it.complete()).isPresent()) {
            session.note(
                    "Clerk was not asked about every user. "
                            + report.failure().orElse("It was stopped."));
            return ExitCode.FAILED;
        }
        if (judgement.fails(report)) {
            return ExitCode.FAILED;
        }
        return live.isMissed(report) ? ExitCode.UNANSWERED : ExitCode.DONE;
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
