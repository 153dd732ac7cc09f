package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.Command;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

final class CliTest {

    @Command(name = "exhaust")
    private static final class Exhausting implements Callable<Integer> {

        @Override
        public Integer call() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Test
    void aCommandThatRunsOutOfMemorySaysSoInASentence() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal =
                Terminal.of(
                        new TerminalInput(
                                InputStream.nullInputStream(), false, _ -> Optional.empty()),
                        stream,
                        stream,
                        Map.of());

        int exitCode = new Cli(terminal).with(new Exhausting()).run("exhaust");

        assertThat(exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Java heap space")
                .doesNotContain("\tat ");
    }

    /** The option is misspelt, is a parameter, is one of another program, names an unknown host. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --urll redis://:hunter2@h",
                "list --url redis://:hunter2@h:port",
                "get redis://:hunter2@h",
                "get redis://hunter2@h too many",
                "list --password hunter2",
                "list -ahunter2",
                "redis://:hunter2@h",
                "list --url redis://:hunter2@127.0.0.1:1",
                "list --url=redis://alice:hunter2@host.invalid --ttl hunter2"
            })
    void noMistakeOnTheCommandLineShowsThePasswordInIt(String line) {
        CommandLineRobot.Run run = new CommandLineRobot().run(line.split(" "));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).isNotEmpty();
        assertThat(run.out() + run.err()).doesNotContain("hunter2");
    }

    /** Each would have no effect, or less than what was asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://127.0.0.1:1 --cacert ca.pem",
                "redis://127.0.0.1:1 --server-name a.example",
                "redis://127.0.0.1:1 --tls-unverified",
                "rediss://127.0.0.1:1 --cert me.crt",
                "rediss://127.0.0.1:1 --key me.key",
                "rediss://127.0.0.1:1 --cacert ca.pem --tls-unverified",
                "rediss://127.0.0.1:1 --cacert absent.pem"
            })
    void anOptionAboutTlsThatCannotBeFollowedIsRefusedByName(String line) {
        CommandLineRobot.Run run = new CommandLineRobot().run(("list --url " + line).split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.target()).isEmpty();
        assertThat(run.err()).contains(line.split(" ", -1)[1]);
    }

    @Test
    void norDoesOneInTheVariables() {
        CommandLineRobot robot =
                new CommandLineRobot()
                        .variable("REDIS_URL", "redis://:hunter2@127.0.0.1:1")
                        .variable("CLERK_SECRET_KEY_PRODUCTION", "sk_live_hunter2");

        for (String mistake : new String[] {"hunter2", "sk_live_hunter2"}) {
            CommandLineRobot.Run run = robot.run("list", "--ttl", mistake, mistake);
            assertThat(run.err()).doesNotContain("hunter2");
        }
    }
}
