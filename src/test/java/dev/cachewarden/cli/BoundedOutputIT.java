package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** However long names are and however many environments somebody makes, people can read on. */
final class BoundedOutputIT {

    private static final String LONG = "clerk:production:username:" + "k".repeat(512 << 10);
    private static final int LONGEST_LINE = 1_000;

    private static RedisProcess redis;

    @TempDir Path folder;

    @BeforeAll
    static void fillRedis() throws Exception {
        redis = RedisProcess.start();
        try (RawRedis raw = new RawRedis(redis.port())) {
            raw.call("SET", LONG, "[object Object]");
            raw.call("SET", "clerk:" + "e".repeat(5_000) + ":id:user_1", "{}");
            for (int i = 0; i < 300; i++) {
                raw.call("SET", "clerk:env" + i + ":id:user_1", "{\"id\":\"user_1\"}");
            }
        }
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void noLineForPeopleIsLongerThanAFewOfAScreen() {
        for (String command :
                new String[] {
                    "list",
                    "audit",
                    "audit --format markdown",
                    "flush --env production",
                    "flush --env " + "e".repeat(5_000),
                    "get " + LONG,
                    "watch --rounds 1",
                    "flush --env " + "e".repeat(5_000) + " --yes"
                }) {
            Run run = run(command.split(" "));

            assertThat(run.out()).as(command).isNotEmpty();
            assertThat((run.out() + run.err()).lines())
                    .as(command)
                    .allMatch(line -> line.length() < LONGEST_LINE);
        }
    }

    @Test
    void columnsStayAsNarrowAsLabelsAre() {
        assertThat(run("list").out().lines()).allMatch(line -> line.length() < 110);
    }

    @Test
    void programsGetWholeNames() {
        assertThat(run("audit", "--format", "json").out()).contains("\"" + LONG + "\"");
        assertThat(run("get", LONG, "--json").out()).contains("\"" + LONG + "\"");
    }

    @Test
    void aLongNameStandsOnceHoweverManyFindingsAndRepairsAreAboutIt() {
        String report = run("audit", "--format", "json").out();
        String event =
                run("watch", "--rounds", "1", "--json")
                        .out()
                        .lines()
                        .filter(line -> line.contains(LONG))
                        .findFirst()
                        .orElseThrow();

        assertThat(report.indexOf(LONG)).isNotNegative().isEqualTo(report.lastIndexOf(LONG));
        assertThat(event.indexOf(LONG)).isNotNegative().isEqualTo(event.lastIndexOf(LONG));
        assertThat(report).contains("\"NO_TTL\"", "\"CORRUPT\"");
    }

    @Test
    void aShortenedNameIsRefusedAsWhatItIs() {
        String shown =
                run("audit")
                        .out()
                        .lines()
                        .filter(line -> line.contains("clerk:production:username:kkk"))
                        .findFirst()
                        .orElseThrow();
        Run run = run("get", shown.strip());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("was shortened where it was printed");
    }

    @Test
    void theSeriesOfAWatchDoNotGrowWithWhatIsInTheCache() throws Exception {
        Path file = folder.resolve("metrics");
        run("watch", "--rounds", "1", "--metrics-file", file.toString());

        assertThat(Files.readAllLines(file))
                .hasSizeLessThan(150)
                .anyMatch(line -> line.contains("other unknown environments"));
    }

    private Run run(String... arguments) {
        return new CommandLineRobot()
                .stateFolder(folder)
                .run(
                        Stream.concat(
                                        Arrays.stream(arguments),
                                        Stream.of("--url", "redis://127.0.0.1:" + redis.port()))
                                .toArray(String[]::new));
    }
}
