package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.Cachewarden;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.JavaProcess;
import dev.cachewarden.testing.Link;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Hits are out before the values are read to the end, whether that end comes or not. */
@Timeout(120)
final class FindStreamIT {

    private static final int OTHERS = 8_000;

    /** Answers until a link falls silent: the names of all keys, and the first values. */
    private static final long FIRST_ANSWERS = 6L << 20;

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch stalled = new CountDownLatch(1);

    /** Values are read in the order of their keys: hers are the first, and the last. */
    @BeforeEach
    void oneWhoIsReadFirstAndManyOthers() {
        String jane =
                "{\"id\":\"user_0\",\"firstName\":\"Jane\",\"lastName\":\"Doe\",\"username\":\"jane\"}";
        REDIS.call("SET", "clerk:production:id:user_0", jane);
        REDIS.call("SET", "clerk:test:username:jane", jane);
        REDIS.call(
                "EVAL",
                """
                for i=1,ARGV[1] do
                  redis.call('SET', 'clerk:production:id:user_1'..i,
                    '{"id":"user_1'..i..'","pad":"'..string.rep('x', 4000)..'"}')
                end\
                """,
                0,
                OTHERS);
    }

    /** A link whose answers stop in the middle, until {@link #held} is released. */
    private Link stalling() {
        Link link = Link.to(REDIS.port());
        link.afterBytes(
                FIRST_ANSWERS,
                () -> {
                    stalled.countDown();
                    try {
                        held.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        return link;
    }

    private static String[] find(String text, Link link, String... more) {
        return Stream.concat(
                        Stream.of("find", text, "--url", "redis://127.0.0.1:" + link.port()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static CompletableFuture<Run> printing(OutputStream out, String... arguments) {
        return CompletableFuture.supplyAsync(() ->
                new CommandLineRobot()
                        .output(new PrintStream(out, true, StandardCharsets.UTF_8))
                        .run(arguments));
    }

    @Test
    void aHitIsPrintedBeforeTheOtherValuesAreRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Link link = stalling()) {
            CompletableFuture<Run> run = printing(out, find("jane", link));
            stalled.await();
            Await.until(
                    "the first hit: " + out,
                    () -> text(out).contains("clerk:production:id:user_0"));

            assertThat(run).isNotDone();
            assertThat(text(out)).endsWith("\n").doesNotContain("values read at");
            held.countDown();
            assertThat(run.get().exitCode()).isZero();
        }
        List<String> lines = text(out).lines().toList();
        assertThat(lines).filteredOn(line -> line.contains("clerk:test:username:jane")).hasSize(2);
        assertThat(lines.getLast()).startsWith("1 person; 1 key by name; 8,002 values read at ");
    }

    @Test
    void jsonIsOneDocumentAfterAll() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Link link = stalling()) {
            CompletableFuture<Run> run = printing(out, find("jane", link, "--json"));
            stalled.await();
            assertThat(text(out)).isEmpty();
            held.countDown();
            assertThat(run.get().exitCode()).isZero();
        }
        assertThat(text(out)).startsWith("{").endsWith("}" + System.lineSeparator());
    }

    @Test
    void aReaderThatHasSeenEnoughEndsTheReadingInSilence() throws Exception {
        FirstLine reader = new FirstLine();
        try (Link link = stalling()) {
            CompletableFuture<Run> run =
                    CompletableFuture.supplyAsync(() ->
                            new CommandLineRobot()
                                    .output(new StandardOutput(reader, StandardCharsets.UTF_8))
                                    .run(find("doe", link)));
            Await.until("the reader has gone", () -> reader.hasGone);
            held.countDown();

            assertThat(run.get().exitCode()).isEqualTo(ExitCode.BROKEN_PIPE);
            assertThat(run.get().err()).isEmpty();
        }
    }

    /** As {@code head -1}. */
    private static final class FirstLine extends OutputStream {

        private volatile boolean hasGone;
        private boolean hasRead;

        @Override
        public void write(int b) throws IOException {
            if (hasRead) {
                hasGone = true;
                throw new IOException("Broken pipe");
            }
            hasRead = b == '\n';
        }
    }

    /** Windows has no signal that lets a process finish. */
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void whoInterruptsItIsToldHowMuchWasReadAndNeverThatThereIsNobody(@TempDir Path folder)
            throws Exception {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        try (Link link = stalling()) {
            Process process =
                    JavaProcess.of(Cachewarden.class, find("jane", link))
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            stalled.await();
            Await.until("the first hit", () -> read(out).contains("clerk:production:id:user_0"));
            link.slow(1 << 20);
            process.destroy();
            held.countDown();

            assertThat(process.waitFor()).as("128 and SIGTERM").isEqualTo(143);
        }
        assertThat(read(out).lines().toList().getLast())
                .startsWith("1 person so far, and perhaps more; ")
                .contains(" of 8,002 values read at ");
        assertThat(read(err))
                .contains("Stopped: ", " of 8,002 values were read", "may be incomplete");
        assertThat(read(out)).doesNotContain("Nobody");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }
}
