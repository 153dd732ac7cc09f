package dev.cachewarden.cli.find;

import dev.cachewarden.app.people.PeopleFinder;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.people.Privacy;

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
import java.util.concurrent.Callable;

/** Reads all values for the people in them, and prints whom a text means and where they are. */
@Command(
        name = "find",
        description = {
            "Find people by name, e-mail address, user name, user id or phone number, and keys by"
                    + " any part of their name, in every environment.",
            "Names and addresses are in the values, so all of them are read. Hits are printed as"
                    + " they come, each once, a person's entries together as far as they come"
                    + " together; --json prints one document at the end. Ctrl+C ends the reading"
                    + " with what was found until then.",
            "The last line says how many values were read, and when. That there is nobody is only"
                    + " said where all of them were."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:somebody was found, or a key",
            "1:nobody was found and every value was understood, or the values were not read to the"
                    + " end, whatever was found",
            "2:wrong use of options, an environment that nobody knows, or costs that nobody agreed"
                    + " to",
            "3:cannot reach Redis, or log in",
            "4:nobody was found, but of some values it is not known whom they hold",
            "130:stopped by Ctrl+C: what was found until then is printed",
            "141:the reader of the output went away, as head does"
        })
public final class FindCommand implements Callable<Integer> {

    /** What is printed at most: a text that fits more people says too little. */
    static final int LIMIT = 100;

    /** Of one person: only batches bring more entries. */
    static final int MOST_PLACES = 50;

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
        return session.inWorkspace(
                connection,
                workspace -> new FindPass(session, workspace, people, wish(text)).run());
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

    private FindWish wish(String text) {
        return new FindWish(
                text, environments, json, showPrivate ? Privacy.NOTHING : Privacy.ADDRESSES, yes);
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
