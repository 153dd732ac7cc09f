package dev.cachewarden.cli.audit;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.report.RulesReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Prints what the rules of an audit look for. */
@Command(
        name = "rules",
        description = "List the rules of an audit: what each looks for and what repairs it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class RulesCommand implements Callable<Integer> {

    private final CliSession session;
    private final AuditPorts parts;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json",
            defaultValue = "TEXT",
            description = "How to print them (default: text).")
    private ReportFormat format = ReportFormat.TEXT;

    public RulesCommand(CliSession session, AuditPorts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        RulesReport report = new RulesReport(parts.rules());
        session.print(
                switch (format) {
                    case TEXT -> report.text().replace("\n", System.lineSeparator());
                    case MARKDOWN -> report.markdown();
                    case JSON -> JsonText.of(report.json());
                    case JUNIT ->
                            throw new InvalidSettingsException(
                                    "--format: one of text, markdown, json.");
                });
        return ExitCode.DONE;
    }
}
