package dev.cachewarden.cli.audit;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.connection.InvalidSettingsException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** The options that say how an audit is reported. A mixin. */
final class ReportOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "low|medium|high|critical",
            defaultValue = "LOW",
            description = {
                "Exit with 1 if there is a finding at least so severe (default: low).",
                "Findings of severity info never do that."
            })
    private Severity failOn = Severity.LOW;

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown|junit",
            defaultValue = "TEXT",
            description = "How to report (default: text).")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = {
                "Write the report there, whole or not at all.",
                "An audit that fails replaces an older one with a report that says so."
            })
    private @Nullable Path output;

    @Option(
            names = "--max-findings",
            paramLabel = "N",
            description =
                    "Tell so many findings of a rule and count the rest (default: 10; 1000 for"
                            + " json, 100 for junit).")
    private @Nullable Integer most;

    @Option(names = "--show-muted", description = "Tell muted findings as well; then they count.")
    private boolean showMuted;

    FailOn failOn(boolean expectsEnvironments, boolean unanswered) {
        if (failOn == Severity.INFO) {
            throw new InvalidSettingsException(
                    "--fail-on: one of low, medium, high, critical. Findings of severity info"
                            + " never fail the command.");
        }
        return new FailOn(failOn, expectsEnvironments, unanswered);
    }

    ReportFormat format() {
        return format;
    }

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    int shown() {
        if (most == null) {
            return format.shown();
        }
        if (most < 1) {
            throw new InvalidSettingsException("--max-findings: at least 1.");
        }
        return most;
    }

    /** Settings under which the findings to be listed are kept. */
    AuditSettings keeping(AuditSettings settings) {
        return settings.with(settings.rules().keeping(shown()));
    }

    boolean showMuted() {
        return showMuted;
    }
}
