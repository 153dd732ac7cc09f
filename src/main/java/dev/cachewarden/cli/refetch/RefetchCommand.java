package dev.cachewarden.cli.refetch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.cli.ClerkOptions;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.EntryCopies;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.index.KeyLookup;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.ClerkConnector;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Compares an entry with Clerk's current answer and, on request, repairs it. */
@Command(
        name = "refetch",
        description = {
            "Ask Clerk what a cached user is now: what differs, and in which instance the user"
                    + " lives.",
            "An entry is named by its key, or by a user id or username. The secret keys are read"
                    + " from CACHEWARDEN_CLERK_KEY_PRODUCTION and so on, or"
                    + " CLERK_SECRET_KEY_PRODUCTION, also in the file of --env-file.",
            "Nothing is changed without --write-back or --delete, and an entry that the app has"
                    + " rewritten meanwhile is left alone."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Clerk answered, found or not found; what was to be repaired was",
            "1:Clerk refused or did not answer, or the entry was not repaired",
            "2:wrong use of options, or no secret key",
            "3:cannot reach Redis, or log in"
        })
public final class RefetchCommand implements Callable<Integer> {

    private final CliSession session;
    private final RepairJournal journal;
    private final ClerkConnector connector;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private RefetchOptions options = new RefetchOptions();

    @Parameters(
            paramLabel = "USER|KEY",
            description = "A key (\\xNN for bytes that are not text), user id or username.")
    private String named = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /**
     * @param journal where repairs are recorded
     */
    public RefetchCommand(CliSession session, RepairJournal journal, ClerkConnector connector) {
        this.session = session;
        this.journal = journal;
        this.connector = connector;
    }

    @Override
    public Integer call() {
        options.check();
        return session.inWorkspace(connection, this::refetch);
    }

    private int refetch(Workspace workspace) {
        ClerkEnvironments clerk =
                ClerkOptions.environments(
                        connection, session.terminal(), workspace.layout(), connector);
        options.check(workspace.layout(), clerk);
        List<RefetchTarget> targets = RefetchTarget.of(named, options, workspace.grammar(), clerk);
        if (targets.isEmpty()) {
            session.note(EntryCopies.none(workspace.grammar()));
            return ExitCode.FAILED;
        }
        KeyLookup.doubt(named).ifPresent(session::note);
        RefetchPass pass = new RefetchPass(workspace, clerk);
        List<Refetched> entries = targets.stream().map(pass::of).toList();
        Optional<String> unknown =
                entries.stream().anyMatch(entry -> entry.cached().isPresent())
                        ? Optional.empty()
                        : KnownEnvironments.configured(workspace.layout().environments())
                                .doubt(targets.stream().map(RefetchTarget::key).toList());
        int exitCode = finish(workspace, entries);
        unknown.ifPresent(session::note);
        return unknown.isPresent() ? ExitCode.USAGE : exitCode;
    }

    /** People see what Clerk says before they are asked; programs get one document. */
    private int finish(Workspace workspace, List<Refetched> entries) {
        RefetchRepair repair = new RefetchRepair(session, workspace, journal, options);
        List<Json> document = new ArrayList<>();
        boolean done = true;
        for (Refetched entry : entries) {
            RefetchReport report =
                    new RefetchReport(entry, workspace.clock().nanos(), ZoneId.systemDefault());
            if (!json) {
                session.print(report.text());
            }
            Optional<RepairResult> result =
                    options.repairs() ? Optional.of(repair.run(entry)) : Optional.empty();
            result.ifPresent(this::tell);
            document.add(report.json(result));
            done &=
                    entry.isAnswered()
                            && result.map(RepairResult::status)
                                    .filter(status -> status != Status.DONE)
                                    .isEmpty();
        }
        if (json) {
            session.print(JsonText.of(new Json.Arr(document)));
        }
        return done ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void tell(RepairResult result) {
        if (result.status() == Status.DONE && !json) {
            session.print("  " + result.words());
        } else if (result.status() != Status.DONE) {
            session.note(result.words());
        }
    }
}
