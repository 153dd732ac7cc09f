package dev.cachewarden;

import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.app.people.PeopleFinder;
import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.clerk.ClerkHttpConnector;
import dev.cachewarden.cli.CacheSources;
import dev.cachewarden.cli.Cli;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.DemoCommand;
import dev.cachewarden.cli.DemoHost;
import dev.cachewarden.cli.FlushCommand;
import dev.cachewarden.cli.GetCommand;
import dev.cachewarden.cli.ListCommand;
import dev.cachewarden.cli.SecretInput;
import dev.cachewarden.cli.Terminal;
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
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.file.ConfigFolder;
import dev.cachewarden.core.file.StateFolder;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.ClerkConnector;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.SnapshotConnector;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.core.port.WindowMemory;
import dev.cachewarden.core.snapshot.RecoveryLimits;
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
import dev.cachewarden.secrets.PasswordProcesses;
import dev.cachewarden.secrets.SecretsFile;
import dev.cachewarden.secrets.SystemKeychain;
import dev.cachewarden.secrets.UserSecrets;
import dev.cachewarden.settings.AuditSettingsFile;
import dev.cachewarden.settings.ExchangedProfiles;
import dev.cachewarden.settings.ProfilesFile;
import dev.cachewarden.settings.WindowStateFile;
import dev.cachewarden.snapshot.ExportedSnapshotFiles;
import dev.cachewarden.snapshot.RecoverySnapshotFiles;
import dev.cachewarden.snapshot.SnapshotServers;
import dev.cachewarden.webhook.SlackWebhook;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The composition root: chooses the adapters and puts the front ends together. */
final class Wiring {

    private final Clock clock = Clock.system();
    private final ValueFormats formats =
            new ValueFormats(new JacksonJsonParser(), new ValuePackings());
    private final CacheConnector connector;
    private final SnapshotFiles snapshotFiles = new ExportedSnapshotFiles();
    private final SnapshotConnector snapshots =
            new SnapshotServers(snapshotFiles, ZoneId.systemDefault());
    private final ClerkConnector clerk;
    private final KnownSecrets secrets;
    private final Path state;
    private final KnownInstances known;
    private final WatchHistory watches;

    /** What is kept goes to this user's folder. */
    Wiring(KnownSecrets secrets) {
        this(secrets, StateFolder.ofUser());
    }

    /**
     * @param secrets learns what connections are opened with
     * @param state the folder of what outlives the program; need not exist
     */
    private Wiring(KnownSecrets secrets, Path state) {
        this.secrets = secrets;
        this.state = state;
        known = new KnownInstancesFile(state);
        watches = new WatchHistoryFile(state);
        connector =
                new LearningConnector(
                        new LettuceConnector(new PasswordProcesses(secrets), clock), secrets);
        ClerkConnector http = new ClerkHttpConnector(formats.json(), clock);
        clerk =
                access -> {
                    secrets.learn(access.secretKey());
                    return http.connect(access);
                };
    }

    /** The same, where all that is kept goes to another folder. */
    Wiring keepingIn(Path folder) {
        return new Wiring(secrets, folder);
    }

    /** All commands, each with what it needs: where a command is registered. */
    Cli commandLine(Terminal terminal, DemoHost demo) {
        SavedConnections saved = connections(phrase(terminal));
        CliSession session =
                new CliSession(
                        terminal,
                        new CacheSources(connector, snapshots, saved),
                        formats,
                        clock,
                        this::keeping);
        AuditPorts audit =
                new AuditPorts(
                        audits(),
                        this::auditSettings,
                        journal(),
                        repairs(),
                        Rules.all(),
                        clerk,
                        known);
        return new Cli(terminal)
                .of(session)
                .with(new ListCommand(session, journal()))
                .with(new GetCommand(session))
                .with(new FindCommand(session, new PeopleFinder(() -> facts(Set.of()))))
                .with(new FlushCommand(session, journal()))
                .with(new UndoCommand(session, new UndoParts(changes(), this::recovery)))
                .with(new JournalCommand(session, new UndoParts(changes(), this::recovery)))
                .with(SnapshotCommand.with(session, snapshotFiles()))
                .with(new AuditCommand(session, audit))
                .with(new RulesCommand(session, audit))
                .with(new MuteCommand(session, audit))
                .with(new MutesCommand(session, audit))
                .with(new UnmuteCommand(session, audit))
                .with(new RefetchCommand(session, repairs(), clerk))
                .with(new WatchCommand(session, audit, watch()))
                .with(
                        ConnectionsCommand.with(
                                session, new ConnectionParts(saved, new ExchangedProfiles())))
                .with(new DemoCommand(session, demo));
    }

    /**
     * The connections that this user keeps.
     *
     * @param phrase what encrypts their passwords where the system has no keychain
     */
    static SavedConnections connections(Supplier<Optional<Secret>> phrase) {
        Path folder = ConfigFolder.ofUser();
        return new SavedConnections(
                new ProfilesFile(folder.resolve("connections.json")),
                new UserSecrets(
                        new SystemKeychain(),
                        new SecretsFile(folder.resolve("secrets.json"), phrase)));
    }

    /** From the environment, else asked for at the terminal. */
    private static Supplier<Optional<Secret>> phrase(Terminal terminal) {
        SecretInput input = new SecretInput(terminal, "pass phrase");
        return () ->
                input.ofVariable(Variables.SECRETS_PASSPHRASE)
                        .or(() -> input.typed("Pass phrase of the saved passwords: "));
    }

    /** How this user left the window. */
    static WindowMemory windowMemory() {
        return new WindowStateFile(StateFolder.ofUser().resolve("window.json"));
    }

    /** The connections that the user of the window keeps. */
    static SavedConnections connections() {
        return connections(() ->
                Optional.ofNullable(System.getenv(Variables.SECRETS_PASSPHRASE))
                        .filter(it -> !it.isBlank())
                        .map(Secret::of));
    }

    /** Connects and puts together what the use cases need. Blocking. */
    Workspace open(ConnectionSettings settings, CacheLayout layout) {
        TimeLimits limits = new Variables(System.getenv()).limits(settings.limits());
        ChangeKeeping kept = keeping();
        return new Workspace(
                connector.connect(settings.withLimits(limits)),
                layout,
                formats,
                clock,
                // The window shows the connection's state all the time.
                new Interruptions(limits.reconnect(), _ -> {}),
                kept);
    }

    /** Tests connections. */
    ConnectionCheck check() {
        return new ConnectionCheck(connector, clock);
    }

    /** Opens snapshots in place of servers. */
    OfflineCaches snapshots() {
        return new OfflineCaches(snapshots, formats, clock);
    }

    /** What is kept of this user's changes. */
    private ChangeKeeping keeping() {
        return new ChangeKeeping(Optional.of(recovery()), changes());
    }

    RecoverySnapshots recovery() {
        RecoveryLimits limits = new Variables(System.getenv()).recovery(RecoveryLimits.DEFAULT);
        return new RecoverySnapshotFiles(state, limits);
    }

    /** Snapshots that people save. */
    SnapshotFiles snapshotFiles() {
        return snapshotFiles;
    }

    ChangeJournal changes() {
        return new ChangeJournalFile(state);
    }

    /** How this user's audits judge. */
    AuditSettingsStore auditSettings() {
        return auditSettings(Optional.empty());
    }

    private AuditSettingsStore auditSettings(Optional<Path> file) {
        return new AuditSettingsFile(file.orElseGet(() -> state.resolve("audit.json")));
    }

    private WatchParts watch() {
        return new WatchParts(
                watches(), SlackWebhook::new, PrometheusMetrics::inFile, PrometheusMetrics::onPort);
    }

    Audits audits() {
        return Audits.reading(this::facts, known, ZoneId.systemDefault());
    }

    private FactsReader facts(Set<String> sentinels) {
        return new StreamingFactsReader(formats.unpacker(), sentinels);
    }

    /** Asks Clerk; the limits of its instances are kept by it, so there is one. */
    ClerkConnector clerk() {
        return clerk;
    }

    FlushJournal journal() {
        return new FlushReportFiles(state);
    }

    /** What this user's watches have seen. */
    WatchHistory watches() {
        return watches;
    }

    RepairJournal repairs() {
        return new RepairRecordFiles(state);
    }
}
