package dev.cachewarden.cli.find;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.app.people.FoundInCache;
import dev.cachewarden.app.people.PeopleFinder;
import dev.cachewarden.app.people.PeopleRead;
import dev.cachewarden.app.people.PeopleReading;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.cli.ScanMeter;
import dev.cachewarden.cli.TerminalQuestion;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.index.KeySearch;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.people.PeopleSearch;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.report.CostWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Reads all values for the people in them, and prints whom a text means and where they are. */
@Command(
        name = "find",
        description = {
            "Find people by name, e-mail address, user name, user id or phone number, and keys by"
                    + " any part of their name, in every environment.",
            "Names and addresses are in the values, so all of them are read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:somebody was found, or a key",
            "1:nobody was found and every value was understood, or the values were not read to the"
                    + " end",
            "2:wrong use of options, an environment that nobody knows, or costs that nobody agreed"
                    + " to",
            "3:cannot reach Redis, or log in",
            "4:nobody was found, but of some values it is not known whom they hold"
        })
public final class FindCommand implements Callable<Integer> {

    /** What is printed at most: a text that fits more people says too little. */
    static final int LIMIT = 100;

    private static final String SCHEMA = "find-schema-1.json";

    private final CliSession session;
    private final PeopleFinder people;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..*",
            description =
                    "Any part of a first or last name, an e-mail address, a user name, a user id, a"
                            + " phone number or a key; several words all have to fit.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description = "Only keys of this environment, configured or not; once for each.")
    private List<String> environments = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--print-schema", description = "Print the JSON schema of --json.")
    private boolean printSchema;

    @Option(
            names = "--show-private",
            description = "Print e-mail addresses and phone numbers, which are masked otherwise.")
    private boolean showPrivate;

    @Option(
            names = "--yes",
            description = "Agree to what reading the values costs where each command is billed.")
    private boolean yes;

    public FindCommand(CliSession session, PeopleFinder people) {
        this.session = session;
        this.people = people;
    }

    @Override
    public Integer call() {
        if (printSchema) {
            session.print(schema());
            return ExitCode.DONE;
        }
        String text = String.join(" ", words);
        refuseWhatNamesNobody(text);
        return session.inWorkspace(connection, workspace -> find(workspace, text));
    }

    private static void refuseWhatNamesNobody(String text) {
        if (text.isBlank()) {
            throw new InvalidSettingsException(
                    "Say whom to find: a name, an address, an id, a key.");
        }
        if (Shortened.isShortened(text)) {
            throw new InvalidSettingsException(
                    "This name was shortened where it was printed, so it names no key. JSON has"
                            + " whole names.");
        }
    }

    private int find(Workspace workspace, String text) {
        KeyIndex all = scan(workspace).orFail("Nobody was looked for.");
        Set<Section> wanted = sections(workspace, all);
        KeyIndex index =
                all.replaced(
                        (section, _) -> !includes(wanted, section),
                        KeyIndex.empty(workspace.grammar()));
        PeopleReading reading =
                people.reading(workspace, index, section -> includes(wanted, section));
        if (!isAgreed(workspace, reading)) {
            return ExitCode.USAGE;
        }
        FoundInCache found = found(workspace, index, text, interruptible(workspace, reading));
        Privacy privacy = showPrivate ? Privacy.NOTHING : Privacy.ADDRESSES;
        FindText words = new FindText(found, privacy);
        session.print(
                json ? JsonText.of(new FindJson(workspace, found, privacy).json()) : words.text());
        words.notes().forEach(session::note);
        return ExitCode.of(found.outcome());
    }

    private static boolean includes(Set<Section> wanted, Section section) {
        return wanted.isEmpty() || wanted.contains(section);
    }

    private Set<Section> sections(Workspace workspace, KeyIndex index) {
        Set<Section> wanted =
                environments.stream()
                        .map(name -> workspace.grammar().section(Printable.parse(name)))
                        .collect(Collectors.toSet());
        KnownEnvironments known =
                KnownEnvironments.of(workspace.layout().environments(), index.sections());
        wanted.forEach(section -> known.require("--env", section));
        return wanted;
    }

    private ScanResult scan(Workspace workspace) {
        ScanMeter meter = new ScanMeter(session.terminal(), workspace.clock());
        ScanResult result = new IndexScan(workspace).run(meter::show, new Cancellation());
        meter.clear();
        return result;
    }

    private boolean isAgreed(Workspace workspace, PeopleReading reading) {
        CostAgreement agreement = CostAgreement.of(workspace);
        if (agreement.isNeeded() || session.terminal().interactive()) {
            session.note(CostWords.before(reading.count(), reading.cost()) + ".");
        }
        boolean isGiven =
                agreement.isGiven(yes)
                        || new TerminalQuestion(session.terminal())
                                .isAgreed("Each command is billed here. Go on?");
        if (!isGiven) {
            session.note(
                    "No value was read, so nobody was looked for: each command is billed here. Add"
                            + " --yes to agree to that.");
        }
        return isGiven;
    }

    private PeopleRead interruptible(Workspace workspace, PeopleReading reading) {
        Cancellation cancellation = new Cancellation();
        FindMeter meter = new FindMeter(session.terminal(), workspace.clock());
        InterruptSignal signal =
                session.interruptible(cancellation, "The reading did not stop in time.");
        try {
            return reading.run(meter::show, cancellation);
        } finally {
            meter.clear();
            signal.release();
        }
    }

    private static FoundInCache found(
            Workspace workspace, KeyIndex index, String text, PeopleRead read) {
        return new FoundInCache(
                PeopleSearch.find(workspace.people(), index, text, LIMIT, () -> false),
                KeySearch.find(index, text, LIMIT, () -> false),
                read);
    }

    private static String schema() {
        try (InputStream resource =
                Objects.requireNonNull(FindCommand.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
