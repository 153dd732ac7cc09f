package dev.cachewarden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The laid-out program's launcher, on any Java that the machine has. */
@DisabledOnOs(OS.WINDOWS) // The launcher is a shell script; Windows has another.
final class LauncherIT {

    private static final Path LAYOUT = Path.of("target", "cachewarden").toAbsolutePath();
    private static final Path LAUNCHER = LAYOUT.resolve("bin/cachewarden");
    private static final Path OUR_JDK = Path.of(System.getProperty("java.home"));

    private @TempDir Path folder;

    @BeforeEach
    void haveAJdkInTheHomeFolder() throws IOException {
        Files.createDirectories(folder.resolve("home/.jdks"));
        Files.createSymbolicLink(folder.resolve("home/.jdks/ours"), OUR_JDK);
    }

    /** JUnit would warn about links that lead out of the folder it deletes. */
    @AfterEach
    void removeLinks() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void runsFromAnotherFolder() throws Exception {
        assertThatItRuns(run(LAUNCHER, Map.of("JAVA_HOME", OUR_JDK.toString())));
    }

    @Test
    void runsThroughSymbolicLinks() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("direct"), LAUNCHER);
        Path relative = Files.createSymbolicLink(links.resolve("relative"), Path.of("direct"));

        assertThatItRuns(run(relative, Map.of()));
    }

    @Test
    void runsFromAPathWithSpaces() throws Exception {
        Path home = Files.createDirectories(folder.resolve("my own apps/cachewarden"));
        Files.createDirectories(home.resolve("bin"));
        Path launcher = Files.copy(LAUNCHER, home.resolve("bin/cachewarden"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(home.resolve("lib"), LAYOUT.resolve("lib"));

        assertThatItRuns(run(launcher, Map.of()));
    }

    @Test
    void passesOverAnOlderJavaOnThePath() throws Exception {
        Path old = javaOfVersion("17.0.2");
        String path = old.getParent() + ":" + System.getenv("PATH");

        assertThatItRuns(run(LAUNCHER, Map.of("PATH", path)));
    }

    @Test
    void asksAJavaWithoutReleaseFileForItsVersion() throws Exception {
        Path silent = javaOfVersion("17.0.2");
        Files.delete(folder.resolve("jdk-17.0.2/release"));

        Outcome outcome = run(LAUNCHER, Map.of("CACHEWARDEN_JAVA", silent.toString()));

        assertThat(outcome.code()).isEqualTo(127);
        assertThat(outcome.err()).contains("no such one at CACHEWARDEN_JAVA (" + silent + ")");
    }

    @Test
    void saysWhatToInstallWhereNoJavaIsRecentEnough() throws Exception {
        String text = Files.readString(LAUNCHER);
        assertThat(text).contains("\nleast=25\n");
        Path demanding = folder.resolve("demanding");
        Files.writeString(demanding, text.replace("\nleast=25\n", "\nleast=99\n"));
        assertThat(demanding.toFile().setExecutable(true)).isTrue();

        Outcome outcome = run(demanding, Map.of());

        assertThat(outcome.code()).isEqualTo(127);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("Cachewarden needs Java 99 or later, and found only Java ")
                .contains("Install a JDK 99", "JAVA_HOME", "CACHEWARDEN_JAVA")
                .hasLineCount(2);
    }

    @Test
    void aCommandDoesNotLoadTheWindowToolkit() throws Exception {
        try (RedisProcess redis = RedisProcess.start()) {
            Map<String, String> environment =
                    Map.of("CACHEWARDEN_JAVA_OPTS", "-Xlog:class+load:file=classes.txt");

            Outcome outcome = run(LAUNCHER, environment, "list", "--url", url(redis.port()));

            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("production");
            List<String> classes = Files.readAllLines(folder.resolve("classes.txt"));
            assertThat(classes).anyMatch(line -> line.contains(" io.lettuce.core."));
            assertThat(classes).noneMatch(line -> line.contains(" javafx."));
            assertThat(classes).noneMatch(line -> line.contains(" dev.cachewarden.ui."));
        }
    }

    /** Not the one that opens the window. */
    @Test
    void everyCommandHasABoundOfItsMemory() throws Exception {
        String help = run(LAUNCHER, Map.of(), "--help").out();
        List<String> commands =
                help.substring(help.indexOf("Commands:"))
                        .lines()
                        .filter(line -> line.matches("  [a-z]\\S* .*"))
                        .map(line -> line.strip().split(" ", 2)[0])
                        .filter(command -> !command.equals("demo"))
                        .toList();
        assertThat(commands).contains("list", "flush", "audit", "watch");
        Map<String, String> environment =
                Map.of("CACHEWARDEN_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
        for (String command : commands) {
            assertThat(run(LAUNCHER, environment, command, "--help").out())
                    .as(command)
                    .contains("-XX:MaxHeapSize=1073741824 ");
        }
    }

    @Test
    @Timeout(60)
    void aSignalReachesTheProgramItself() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process =
                    builder(LAUNCHER, Map.of(), "list", "--url", url(silent.getLocalPort()))
                            .start();
            // Connected, and waiting for an answer: there is no shell as a parent process.
            try (Socket held = silent.accept()) {
                assertThat(held.isConnected()).isTrue();
                assertThat(process.info().command())
                        .hasValueSatisfying(command -> assertThat(command).endsWith("/java"));
                process.destroy();
                assertThat(process.waitFor()).isNotZero();
            }
        }
    }

    /**
     * Cron and containers have this locale. The words are in a script, because the JVM of the test
     * may be in it as well and could not pass them on.
     */
    @Test
    void inThePosixLocaleTheBytesGivenAreTheBytesMeant() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port())) {
            raw.call("CONFIG", "SET", "requirepass", "gr\u00fc\u00df\u65e5");
            raw.call("SET", "clerk:pr\u00fcfung:id:a", "1");
            Outcome guarded =
                    script(
                            "export CACHEWARDEN_PASSWORD='gr\u00fc\u00df\u65e5'",
                            "export CACHEWARDEN_ENVIRONMENTS='pr\u00fcfung!'",
                            "export CACHEWARDEN_HOME=\"$PWD/zust\u00e4nde\"",
                            "\"$LAUNCHER\" flush --env pr\u00fcfung --yes --url "
                                    + url(redis.port()));
            assertThat(guarded.err()).contains("--confirm 'pr\u00fcfung'");
            assertThat(guarded.code()).isEqualTo(1);
            assertThat(raw.call("EXISTS", "clerk:pr\u00fcfung:id:a")).isEqualTo("1");

            Outcome flushed =
                    script(
                            "mkdir -p 'b\u00fccher/bin' && cp \"$LAUNCHER\" 'b\u00fccher/bin/'",
                            "ln -s \"$LAYOUT/lib\" 'b\u00fccher/lib'",
                            "export CACHEWARDEN_HOME=\"$PWD/zust\u00e4nde\"",
                            "echo 'REDIS_URL=" + url(redis.port()) + "' > '\u00fc.env'",
                            "echo 'gr\u00fc\u00df\u65e5' | b\u00fccher/bin/cachewarden flush"
                                    + " --env pr\u00fcfung --yes --env-file \u00fc.env"
                                    + " --password-stdin",
                            "code=$?",
                            "ls zust\u00e4nde/flush/*.jsonl > /dev/null || code=99",
                            "rm -r b\u00fccher \u00fc.env zust\u00e4nde",
                            "exit $code");
            assertThat(flushed.err()).contains("from REDIS_URL in \u00fc.env");
            assertThat(flushed.out()).contains("pr\u00fcfung: 1 key deleted");
            assertThat(flushed.code()).isZero();
            assertThat(raw.call("EXISTS", "clerk:pr\u00fcfung:id:a")).isEqualTo("0");
        }
    }

    @Test
    void withoutTheLauncherThePosixLocaleMeansTheSameOrIsRefused() throws Exception {
        try (RedisProcess redis = RedisProcess.start();
                RawRedis raw = new RawRedis(redis.port())) {
            raw.call("SET", "clerk:pr\u00fcfung:id:a", "1");
            String java = "\"$JAVA/bin/java\" -cp \"$LAYOUT/lib/*\" dev.cachewarden.Cachewarden";
            String flush = " flush --env pr\u00fcfung --yes --url " + url(redis.port());
            Outcome unreadable = script("export CACHEWARDEN_HOME='zust\u00e4nde'", java + flush);
            assertThat(unreadable.code()).isEqualTo(2);
            assertThat(unreadable.err()).contains("Set LC_ALL=C.UTF-8").hasLineCount(1);
            Outcome latin =
                    script("export CACHEWARDEN_ENVIRONMENTS=$(printf 'pr\\374fung')", java + flush);
            assertThat(latin.code()).isEqualTo(2);
            assertThat(latin.err()).startsWith("CACHEWARDEN_ENVIRONMENTS did not arrive");
            assertThat(raw.call("EXISTS", "clerk:pr\u00fcfung:id:a")).isEqualTo("1");
            Outcome flushed = script("export CACHEWARDEN_HOME=state", java + flush);
            assertThat(flushed.out()).contains("pr\u00fcfung: 1 key deleted");
            assertThat(raw.call("EXISTS", "clerk:pr\u00fcfung:id:a")).isEqualTo("0");
        }
    }

    /** Runs lines of shell in the POSIX locale, in the test's folder. */
    private Outcome script(String... lines) throws Exception {
        Path script = folder.resolve("script.sh");
        Files.writeString(script, String.join("\n", lines) + "\n");
        return run(
                Path.of("/bin/sh"),
                Map.of(
                        "LC_ALL", "C",
                        "LAUNCHER", LAUNCHER.toString(),
                        "LAYOUT", LAYOUT.toString(),
                        "JAVA", OUR_JDK.toString()),
                script.toString());
    }

    private static String url(int port) {
        return "redis://127.0.0.1:" + port;
    }

    private static void assertThatItRuns(Outcome outcome) {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("cachewarden 0.");
        assertThat(outcome.code()).isZero();
    }

    /** A stub that only prints its version. */
    private Path javaOfVersion(String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk-" + version + "/bin"));
        Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path java = bin.resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return java;
    }

    private Outcome run(Path launcher, Map<String, String> environment) throws Exception {
        return run(launcher, environment, "--version");
    }

    private Outcome run(Path launcher, Map<String, String> environment, String... arguments)
            throws Exception {
        Process process = builder(launcher, environment, arguments).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(folder.resolve("out.txt")),
                Files.readString(folder.resolve("err.txt")));
    }

    private ProcessBuilder builder(
            Path launcher, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private record Outcome(int code, String out, String err) {}
}
