package dev.cachewarden.cli.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.cli.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** That nothing was changed is only said of a journal that could be read. */
final class JournalCommandTest {

    @TempDir private Path folder;

    private Run run(String... arguments) {
        return new CommandLineRobot().stateFolder(folder).run(arguments);
    }

    @Test
    void whereNothingWasChangedThatIsSaid() {
        assertThat(run("undo").out()).contains("There is nothing to undo.");
        assertThat(run("journal").out()).contains("Nothing was changed from this computer yet");
        for (String command : List.of("undo", "journal")) {
            assertThat(run(command, "--json").out()).isEqualToIgnoringWhitespace("[]");
            assertThat(run(command).exitCode()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void ofAJournalThatCannotBeReadItIsNotSaid() throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), "not a line of ours\n");

        for (String command : List.of("undo", "journal")) {
            Run run = run(command);
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains("journal.jsonl");
            assertThat(run.out())
                    .contains("of the rest nothing is known")
                    .doesNotContain("There is nothing to undo", "Nothing was changed");
            assertThat(run(command, "--json").exitCode()).isEqualTo(ExitCode.FAILED);
        }
    }
}
