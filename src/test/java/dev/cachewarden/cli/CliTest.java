package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.Unpacker;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.Command;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
                new Terminal(InputStream.nullInputStream(), stream, stream, Map.of(), false);
        Clock clock = Clock.system();
        CliSession session =
                new CliSession(
                        terminal,
                        new LettuceConnector(clock),
                        new JacksonJsonParser(),
                        Unpacker.NONE,
                        clock);

        int exitCode = new Cli(session).with(new Exhausting()).run("exhaust");

        assertThat(exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Java heap space")
                .doesNotContain("\tat ");
    }
}
