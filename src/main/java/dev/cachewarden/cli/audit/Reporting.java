package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.checklist.Checklist;
import dev.cachewarden.core.checklist.OwnFlush;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.report.AuditDocument;
import dev.cachewarden.core.report.AuditedCache;
import dev.cachewarden.core.report.JsonReport;
import dev.cachewarden.core.report.JunitReport;
import dev.cachewarden.core.report.MarkdownReport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Writes an audit's report in the wanted format to the wanted place. */
final class Reporting {

    private final CliSession session;
    private final Workspace workspace;
    private final FlushJournal journal;
    private final ReportOptions options;
    private final FailOn failOn;

    Reporting(
            CliSession session,
            Workspace workspace,
            FlushJournal journal,
            ReportOptions options,
            FailOn failOn) {
        this.session = session;
        this.workspace = workspace;
        this.journal = journal;
        this.options = options;
        this.failOn = failOn;
    }

    /** How an audit ended that brought {@code report}; where it did not reach its end, says why. */
    TaskOutcome outcome(AuditReport report) {
        String why = report.failure().orElse("It was stopped.");
        if (!report.complete()) {
            session.note("The audit did not reach the end. " + why);
        } else if (report.isCutOff()) {
            session.note("Clerk was not asked about every user. " + why);
        }
        return failOn.of(report);
    }

    /**
     * Writes it; false, and said why, if that could not be done.
     *
     * @param outcome of the whole command
     */
    boolean write(AuditReport report, TaskOutcome outcome) {
        String text = text(document(report), outcome);
        Optional<Path> file = options.output();
        if (file.isEmpty()) {
            session.print(text.stripTrailing());
            return true;
        }
        try {
            WholeFile.write(
                    file.get(), session.terminal().secrets().inReport(text).stripTrailing() + "\n");
            return true;
        } catch (IOException e) {
            session.note(
                    "The report cannot be written to "
                            + file.get()
                            + ": "
                            + WholeFile.why(e)
                            + " The audit itself was done; make room or name another file."
                            + (FailureFile.remove(file.get()) ? " An older report is gone." : ""));
            return false;
        }
    }

    /** The report with what surrounds it. */
    AuditDocument document(AuditReport report) {
        return new AuditDocument(
                report,
                new AuditedCache(
                        workspace.server().facts().name(), workspace.login(), workspace.layout()),
                Checklist.of(report, workspace.layout(), lastFlush()),
                author(),
                workspace.clock().now(),
                ZoneId.systemDefault(),
                options.shown());
    }

    private String text(AuditDocument document, TaskOutcome outcome) {
        return switch (options.format()) {
            case TEXT -> TextReport.of(document, new Colours(isColoured()));
            case JSON -> JsonText.of(JsonReport.of(document, outcome));
            case MARKDOWN -> MarkdownReport.of(document);
            case JUNIT -> JunitReport.of(document, failOn, outcome);
        };
    }

    private boolean isColoured() {
        return session.terminal().hasColour() && options.output().isEmpty();
    }

    /** The last flush of this cache: of another one it says nothing. */
    private Optional<FlushReport> lastFlush() {
        try {
            return OwnFlush.of(journal, workspace.server().facts().name(), workspace.layout());
        } catch (JournalException e) {
            session.note(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private String author() {
        var variables = session.terminal().environment();
        return Optional.ofNullable(variables.get("USER"))
                .or(() -> Optional.ofNullable(variables.get("USERNAME")))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> System.getProperty("user.name", "unknown"));
    }
}
