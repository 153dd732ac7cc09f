package dev.cachewarden;

import dev.cachewarden.cli.Cli;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.FlushCommand;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JsonParser;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.reports.FlushReportFiles;
import dev.cachewarden.reports.StateFolder;

/** The composition root: chooses the adapters and puts the front ends together. */
final class Wiring {

    private final Clock clock = Clock.system();
    private final CacheConnector connector = new LettuceConnector(clock);
    private final JsonParser jsonParser = new JacksonJsonParser();

    Cli commandLine(Terminal terminal) {
        CliSession session = new CliSession(terminal, connector, jsonParser, clock);
        FlushJournal reports = new FlushReportFiles(StateFolder.ofUser());
        return new Cli(session).with(new FlushCommand(session, reports));
    }
}
