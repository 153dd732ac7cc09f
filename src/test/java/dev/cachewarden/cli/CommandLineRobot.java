package dev.cachewarden.cli;

import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.app.people.PeopleFinder;
import dev.cachewarden.clerk.ClerkHttpConnector;
import dev.cachewarden.cli.audit.AuditCommand;
import dev.cachewarden.cli.audit.AuditPorts;
import dev.cachewarden.cli.audit.MuteCommand;
import dev.cachewarden.cli.audit.MutesCommand;
import dev.cachewarden.cli.audit.RulesCommand;
import dev.cachewarden.cli.audit.UnmuteCommand;
import dev.cachewarden.cli.connection.ConnectionParts;
import dev.cachewarden.cli.connection.ConnectionsCommand;
import dev.cachewarden.cli.find.FindCommand;
import dev.cachewarden.cli.refetch.RefetchCommand;
import dev.cachewarden.cli.snapshot.SnapshotCommand;
import dev.cachewarden.cli.undo.JournalCommand;
import dev.cachewarden.cli.undo.UndoCommand;
import dev.cachewarden.cli.undo.UndoParts;
import dev.cachewarden.cli.watch.WatchCommand;
import dev.cachewarden.cli.watch.WatchParts;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.RecoveryLimits;
import dev.cachewarden.core.value.Unpacker;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.journal.KnownInstancesFile;
import dev.cachewarden.journal.RepairRecordFiles;
import dev.cachewarden.journal.WatchHistoryFile;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.metrics.PrometheusMetrics;
import dev.cachewarden.packing.ValuePackings;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.settings.AuditSettingsFile;
import dev.cachewarden.settings.ExchangedProfiles;
import dev.cachewarden.settings.ProfilesFile;
import dev.cachewarden.snapshot.ExportedSnapshotFiles;
import dev.cachewarden.snapshot.RecoverySnapshotFiles;
import dev.cachewarden.snapshot.SnapshotServers;
import dev.cachewarden.testing.MemorySecrets;
import dev.cachewarden.webhook.SlackWebhook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs commands in this JVM as a shell would: with variables, standard input and captured output.
 */
public final class CommandLineRobot {

    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> typed = new ArrayDeque<>();
    private String input = "";
    private SnapshotFiles snapshots = new ExportedSnapshotFiles();
    private boolean interactive;
    private CacheConnector connector = new LettuceConnector(Clock.system());
    private Optional<PrintStream> output = Optional.empty();
    private Path stateFolder =
            Path.of("target", "command-line-state", System.getProperty("surefire.forkNumber", "1"));

    /**
     * What a run left behind.
     *
     * @param err without {@code target}
     * @param target the line that says on which server, as whom and on whose word it worked; empty
     *     where it worked on none
     */
    public record Run(int exitCode, String out, String err, String target) {

        private static final Pattern TARGET =
                Pattern.compile("^(?:Tried )?Redis on .*\\R?", Pattern.MULTILINE);

        static Run of(int exitCode, String out, String err) {
            Matcher target = TARGET.matcher(err);
            return target.find()
                    ? new Run(exitCode, out, target.replaceFirst(""), target.group().strip())
                    : new Run(exitCode, out, err, "");
        }
    }

    public CommandLineRobot variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public CommandLineRobot input(String text) {
        input = text;
        return this;
    }

    public CommandLineRobot stateFolder(Path folder) {
        stateFolder = folder;
        return this;
    }

    /** Standard output goes there, as it is written, and not into {@link Run#out}. */
    public CommandLineRobot output(PrintStream wanted) {
        output = Optional.of(wanted);
        return this;
    }

    private final MemorySecrets secrets = new MemorySecrets();

    /** Where snapshots are saved, and found again. */
    public CommandLineRobot snapshots(SnapshotFiles wanted) {
        snapshots = wanted;
        return this;
    }

    /** Connects with this one. */
    public CommandLineRobot connector(CacheConnector wanted) {
        connector = wanted;
        return this;
    }

    /** Opens this one for every address. */
    public CommandLineRobot server(CacheServer wanted) {
        connector = _ -> wanted;
        return this;
    }

    /** As if a person sat there; what that person types is the {@link #input}. */
    public CommandLineRobot interactive() {
        interactive = true;
        return this;
    }

    /** What is typed, in turn, where it does not appear. */
    public CommandLineRobot typing(String... hidden) {
        typed.addAll(List.of(hidden));
        return this;
    }

    /** What entries held before they were changed. */
    public RecoverySnapshots recovery() {
        return new RecoverySnapshotFiles(stateFolder, RecoveryLimits.DEFAULT);
    }

    private ChangeJournal changes() {
        return new ChangeJournalFile(stateFolder);
    }

    /** The connections that this user keeps. */
    public SavedConnections saved() {
        return new SavedConnections(
                new ProfilesFile(stateFolder.resolve("connections.json")), secrets);
    }

    /** The keychain of this user. */
    public MemorySecrets secrets() {
        return secrets;
    }

    public Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                Terminal.of(
                        new TerminalInput(
                                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                                interactive,
                                _ -> Optional.ofNullable(typed.poll())),
                        output.orElseGet(() -> new PrintStream(out, true, StandardCharsets.UTF_8)),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment);
        Clock clock = Clock.system();
        JsonParser jsonParser = new JacksonJsonParser();
        Unpacker unpacker = new ValuePackings();
        CliSession session =
                new CliSession(
                        terminal,
                        new CacheSources(
                                connector, new SnapshotServers(snapshots, ZoneOffset.UTC), saved()),
                        new ValueFormats(jsonParser, unpacker),
                        clock,
                        () -> new ChangeKeeping(Optional.of(recovery()), changes()));
        AuditPorts parts =
                new AuditPorts(
                        Audits.reading(
                                sentinels -> new StreamingFactsReader(unpacker, sentinels),
                                new KnownInstancesFile(stateFolder),
                                ZoneId.systemDefault()),
                        file ->
                                new AuditSettingsFile(
                                        file.orElseGet(() -> stateFolder.resolve("audit.json"))),
                        new FlushReportFiles(stateFolder),
                        new RepairRecordFiles(stateFolder),
                        Rules.all(),
                        new ClerkHttpConnector(jsonParser, clock),
                        new KnownInstancesFile(stateFolder));
        WatchParts watch =
                new WatchParts(
                        new WatchHistoryFile(stateFolder),
                        SlackWebhook::new,
                        PrometheusMetrics::inFile,
                        PrometheusMetrics::onPort);
        int exitCode =
                new Cli(terminal)
                        .of(session)
                        .with(new ListCommand(session, new FlushReportFiles(stateFolder)))
                        .with(
                                ConnectionsCommand.with(
                                        session,
                                        new ConnectionParts(saved(), new ExchangedProfiles())))
                        .with(new GetCommand(session))
                        .with(
                                new FindCommand(
                                        session,
                                        new PeopleFinder(() ->
                                                new StreamingFactsReader(unpacker, Set.of()))))
                        .with(new UndoCommand(session, new UndoParts(changes(), this::recovery)))
                        .with(new JournalCommand(session, new UndoParts(changes(), this::recovery)))
                        .with(SnapshotCommand.with(session, snapshots))
                        .with(new FlushCommand(session, new FlushReportFiles(stateFolder)))
                        .with(new AuditCommand(session, parts))
                        .with(new RulesCommand(session, parts))
                        .with(new MuteCommand(session, parts))
                        .with(new MutesCommand(session, parts))
                        .with(new UnmuteCommand(session, parts))
                        .with(
                                new RefetchCommand(
                                        session,
                                        new RepairRecordFiles(stateFolder),
                                        new ClerkHttpConnector(jsonParser, clock)))
                        .with(new WatchCommand(session, parts, watch))
                        .run(arguments);
        return Run.of(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }
}
