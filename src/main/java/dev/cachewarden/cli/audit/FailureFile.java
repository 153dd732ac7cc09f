package dev.cachewarden.cli.audit;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.Failures;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.report.FailedReport;
import dev.cachewarden.core.report.JunitReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/**
 * What is left in the file of {@code --output} where there was no audit: a cron job that sends that
 * file must not send an old report as a current one.
 */
final class FailureFile {

    private final CliSession session;
    private final ReportOptions options;

    FailureFile(CliSession session, ReportOptions options) {
        this.session = session;
        this.options = options;
    }

    /** Runs {@code audit}; an exception is written into the file and rethrown. */
    int insteadOfAnOldReport(IntSupplier audit) {
        try {
            return audit.getAsInt();
        } catch (RuntimeException | Error failure) {
            write(Failures.outcome(failure), Failures.sentence(failure));
            throw failure;
        }
    }

    /** Replaces the file; where that cannot be, removes it. */
    void write(TaskOutcome outcome, String why) {
        if (options.output().isEmpty()) {
            return;
        }
        Path file = options.output().get();
        try {
            WholeFile.write(
                    file, text(new FailedReport(outcome, why, session.now())).strip() + "\n");
        } catch (IOException e) {
            session.note(
                    "That the audit failed cannot be written to "
                            + file
                            + ": "
                            + WholeFile.why(e)
                            + (remove(file) ? " An older report there is gone." : ""));
        }
    }

    /** Removes an older report; true if there was one. A device stays. */
    static boolean remove(Path file) {
        try {
            return Files.isRegularFile(file) && Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    private String text(FailedReport report) {
        return switch (options.format()) {
            case TEXT -> report.text();
            case JSON -> JsonText.of(report.json());
            case MARKDOWN -> report.markdown();
            case JUNIT -> JunitReport.of(report);
        };
    }
}
