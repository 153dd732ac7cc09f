package dev.cachewarden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The README's first command on a machine without a display. */
@EnabledOnOs(OS.LINUX)
final class DemoWithoutDisplayIT {

    private static final Path LAUNCHER =
            Path.of("target/cachewarden/bin/cachewarden").toAbsolutePath();

    /** Every view, in light and dark. */
    private static final int PICTURES = 2 * 27;

    @TempDir private Path folder = Path.of("");

    @Test
    void saysSoDrawsPicturesAndPrintsTheSummary() throws Exception {
        int exitCode = run("demo", "--demo-users", "60");

        assertThat(exitCode).isZero();
        assertThat(said("err"))
                .startsWith("No window can be opened: there is no display")
                .contains("Pictures of the window are in")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(said("out")).contains("production (protected)", "no environment");
        assertThat(kept()).as("what the demo keeps is the demo's").doesNotExist();
        assertThat(pictures())
                .hasSize(PICTURES)
                .contains(
                        "compare-light.png",
                        "compare-dark.png",
                        "flush-light.png",
                        "findings-light.png",
                        "refetch-light.png",
                        "verify-light.png");
    }

    @Test
    void theWindowItselfIsRefusedInASentence() throws Exception {
        assertThat(run()).isEqualTo(1);
        assertThat(said("err")).startsWith("No window can be opened").doesNotContain("\tat ");
    }

    private Path kept() {
        return folder.resolve("state");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments)).toList();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().put("CACHEWARDEN_HOME", kept().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String said(String where) throws IOException {
        return Files.readString(folder.resolve(where));
    }

    private List<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cachewarden-pictures"))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
