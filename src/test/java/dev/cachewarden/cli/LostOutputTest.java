package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.settings.ProfilesFile;
import dev.cachewarden.snapshot.SnapshotServers;
import dev.cachewarden.testing.MemorySecrets;
import dev.cachewarden.testing.MemorySnapshots;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** A command whose output was lost fails, regardless of its result. */
final class LostOutputTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help", "list --help"})
    void aFullDiskFailsEveryCommandAndIsSaid(String command) {
        assertThat(run("No space left on device", command)).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("The output could not be written: No space left on device.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help", "list --help"})
    void aReaderThatHasSeenEnoughIsMetInSilence(String command) {
        assertThat(run("Broken pipe", command)).isEqualTo(ExitCode.BROKEN_PIPE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-such-option", "list --no-such-option"})
    void aCommandThatFailedKeepsItsOwnExitCode(String command) {
        assertThat(run("Broken pipe", command)).isEqualTo(ExitCode.USAGE);
    }

    private int run(String failure, String command) {
        Terminal terminal =
                Terminal.of(
                        new TerminalInput(
                                InputStream.nullInputStream(), false, _ -> Optional.empty()),
                        new StandardOutput(failing(failure), StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of());
        CliSession session =
                new CliSession(
                        terminal,
                        new CacheSources(
                                LostOutputTest::noServer,
                                new SnapshotServers(new MemorySnapshots(), ZoneOffset.UTC),
                                new SavedConnections(
                                        new ProfilesFile(Path.of("none.json")),
                                        new MemorySecrets())),
                        new ValueFormats(new JacksonJsonParser()),
                        Clock.system(),
                        () -> ChangeKeeping.NOTHING);
        return new Cli(terminal)
                .with(new ListCommand(session, new MemoryJournal()))
                .run(command.split(" "));
    }

    private static CacheServer noServer(ConnectionSettings settings) {
        throw new AssertionError("Nothing is to be connected to");
    }

    private static OutputStream failing(String failure) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        };
    }
}
