package dev.cachewarden.cli;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.compare.CopyPlaces;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.index.KeyLookup;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.CacheException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Prints the copies of one entry. */
@Command(
        name = "get",
        description = {
            "Print a cached entry as each environment has it.",
            "An entry is named by its key, with or without the prefix, or by a user id or username."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class GetCommand implements Callable<Integer> {

    private final CliSession session;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(
            paramLabel = "KEY",
            description =
                    "A key (\\xNN for bytes that are not text), environment:type:identifier,"
                            + " type:identifier, user id or username.")
    private String named = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--show-private",
            description =
                    "Print private metadata, e-mail addresses and phone numbers as well, which are"
                            + " masked otherwise.")
    private boolean showPrivate;

    @Option(
            names = "--whole",
            description = "Read texts of more than 4 MB to their end, which are cut otherwise.")
    private boolean whole;

    public GetCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.inWorkspace(connection, this::get);
    }

    private int get(Workspace workspace) {
        if (Shortened.isShortened(named)) {
            session.note(
                    "This name was shortened where it was printed, so it names no key. JSON has"
                            + " whole names.");
            return ExitCode.FAILED;
        }
        List<CacheKey> keys = CopyPlaces.named(named, workspace.grammar());
        if (keys.isEmpty()) {
            session.note(EntryCopies.none(workspace.grammar()));
            return ExitCode.FAILED;
        }
        KeyLookup.doubt(named).ifPresent(session::note);
        List<EntryCopy> copies = EntryCopies.read(keys, workspace);
        if (whole) {
            copies = new WholeCopies(workspace.server()).of(copies);
        }
        Optional<CacheException> failure =
                copies.stream().flatMap(copy -> copy.failure().stream()).findFirst();
        if (failure.isPresent() && copies.stream().allMatch(copy -> copy.failure().isPresent())) {
            throw failure.get();
        }
        print(new GetReport(copies, workspace, showPrivate));
        boolean found = copies.stream().anyMatch(EntryCopy::isPresent);
        if (!found && failure.isEmpty()) {
            session.note("Not cached: " + Shortened.of(Printable.ofSentence(named)));
        }
        Optional<String> slip = slip(copies, workspace);
        slip.ifPresent(session::note);
        if (slip.isPresent()) {
            return ExitCode.USAGE;
        }
        return ExitCode.of(TaskOutcome.doneIf(found && failure.isEmpty()));
    }

    /** A whole key that is not there, of an environment that nobody knows, is mistyped. */
    private Optional<String> slip(List<EntryCopy> copies, Workspace workspace) {
        ByteString whole = Printable.parse(named.strip());
        return KnownEnvironments.configured(workspace.layout().environments())
                .doubt(
                        copies.stream()
                                .filter(copy -> copy.key().bytes().equals(whole))
                                .filter(copy -> !copy.isPresent() && copy.failure().isEmpty())
                                .map(EntryCopy::key)
                                .toList());
    }

    private void print(GetReport report) {
        session.print(json ? JsonText.of(report.json()) : report.text());
        if (report.masksSomething()) {
            session.note("Private parts are masked; --show-private prints them.");
        }
    }
}
