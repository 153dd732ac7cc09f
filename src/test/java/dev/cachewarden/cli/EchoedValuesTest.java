package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A password that was typed behind the wrong option. */
final class EchoedValuesTest {

    private static final String SECRET = "hunter2";
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) ");
    private static final Pattern OPTION = Pattern.compile("(--[a-z-]+)");

    /** Which file, rule, environment or type there is not must be said. */
    private static final Pattern NAMING =
            Pattern.compile("(--[a-z-]+)=(?:FILE|FOLDER|RULE|NAME|TYPE|LIST)");

    static Stream<String> commands() {
        return all(COMMAND, help());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noOptionThatNamesNothingSaysWhichValueItGot(String command) {
        String help = help(command);
        Set<String> naming = all(NAMING, help).collect(Collectors.toSet());
        List<String> options =
                all(OPTION, help).distinct().filter(option -> !naming.contains(option)).toList();
        assertThat(options).contains("--help");

        for (String option : options) {
            assertThat(run(command, option, "it's " + SECRET)).doesNotContain(SECRET);
            for (String value : List.of(SECRET, "1," + SECRET)) {
                assertThat(run(command, option + "=" + value)).doesNotContain(SECRET);
            }
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String help(String... command) {
        return run(Stream.concat(Stream.of(command), Stream.of("--help")).toArray(String[]::new));
    }

    /** At an address without a server, so that a command that is not refused does nothing. */
    private static String run(String... arguments) {
        CommandLineRobot.Run run =
                new CommandLineRobot().variable("REDIS_URL", "redis://127.0.0.1:1").run(arguments);
        return run.out() + run.err();
    }
}
