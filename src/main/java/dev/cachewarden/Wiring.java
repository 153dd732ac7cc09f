package dev.cachewarden;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.cli.Cli;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.DemoCommand;
import dev.cachewarden.cli.FlushCommand;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.reports.FlushReportFiles;
import dev.cachewarden.reports.StateFolder;
import dev.cachewarden.settings.AuditSettingsFile;

/** The composition root: chooses the adapters and puts the front ends together. */
final class Wiring {

    private final Clock clock = Clock.system();
    private final CacheConnector connector = new LettuceConnector(clock);
    private final JsonParser jsonParser = new JacksonJsonParser();

    Cli commandLine(Terminal terminal) {
        CliSession session = new CliSession(terminal, connector, jsonParser, clock);
        // A lambda: the classes of the window are loaded when the demo is asked for, not before.
        return new Cli(session)
                .with(new FlushCommand(session, journal()))
                .with(
                        new DemoCommand(
                                session,
                                (options, terminalOf, summary) ->
                                        new WindowRun(this).demo(options, terminalOf, summary)));
    }

    /** Connects and puts together what the use cases need. Blocking. */
    Workspace open(ConnectionSettings settings, CacheLayout layout) {
        return new Workspace(connector.connect(settings), layout, jsonParser, clock);
    }

    AuditSettingsStore auditSettings() {
        return new AuditSettingsFile(StateFolder.ofUser().resolve("audit.json"));
    }

    FlushJournal journal() {
        return new FlushReportFiles(StateFolder.ofUser());
    }
}
