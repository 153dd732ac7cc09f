package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;

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
import java.util.concurrent.Callable;

/** Audits a cache, reports what it found and, asked to, repairs it. */
@Command(
        name = "audit",
        description = {
            "Find leaked, wrong and misplaced entries, say how that is known, and repair them.",
            "Nothing is changed without --repair."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no finding is as severe as --fail-on",
            "1:there is one, or the audit did not reach the end",
            "2:wrong use of options, or costs that nobody agreed to",
            "3:cannot reach Redis, or log in"
        })
public final class AuditCommand implements Callable<Integer> {

    private static final String SCHEMA = "audit-schema-1.json";

    private final CliSession session;
    private final AuditParts parts;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private AuditOptions audit = new AuditOptions();
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
        audit.rules(names());
        repairs.wanted(names());
        Judgement judgement = reports.judgement(audit.expectsEnvironments());
        reports.shown();
        AuditSettings kept = parts.settings().apply(audit.config()).load();
        return session.inWorkspace(
                connection, workspace -> audit(audit.expecting(workspace), kept, judgement));
    }

    private int audit(Workspace workspace, AuditSettings kept, Judgement judgement) {
        AuditScope scope = audit.scope(workspace.grammar(), names());
        AuditSettings settings = settings(kept, workspace);
        AuditRun run =
                new AuditRun(workspace, parts.reader().apply(settings.sentinels()), settings);
        Optional<AuditReport> report = new AuditPass(session, workspace, run).report(scope, yes);
        if (report.isEmpty()) {
            return ExitCode.USAGE;
        }
        Reporting reporting =
                new Reporting(session, workspace, parts.journal(), reports, judgement);
        return repairs.isAsked()
                ? repair(workspace, run, report.get(), reporting, judgement)
                : exitCode(reporting.write(report.get()), report.get(), judgement);
    }

    /** People see what is repaired before it is; every other report is of what is left. */
    private int repair(
            Workspace workspace,
            AuditRun run,
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
        AuditReport left = run.again(report, repairing.touched());
        boolean written = true;
        if (forPeople) {
            session.print("Left: " + reporting.document(left).summary() + ".");
        } else {
            written = reporting.write(left);
        }
        int exitCode = exitCode(written, left, judgement);
        return repairing.hasFailed() ? ExitCode.FAILED : exitCode;
    }

    private AuditSettings settings(AuditSettings kept, Workspace workspace) {
        AuditSettings settings = reports.keeping(audit.settings(kept, workspace.layout()));
        return reports.showMuted() ? settings.withMutes(List.of()) : settings;
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
        return judgement.fails(report) ? ExitCode.FAILED : ExitCode.DONE;
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
