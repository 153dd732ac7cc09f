package dev.cachewarden.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code cachewarden watch} against a real server. */
final class WatchCommandIT {

    private static final String LEGACY = "clerk:id:user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";
    private static final String SECRET_PATH = "/services/T0-secret";

    @TempDir Path state;
    private RedisProcess redis;
    private RawRedis raw;
    private Optional<WatchProcess> running = Optional.empty();

    @BeforeEach
    void start() throws Exception {
        redis = RedisProcess.start();
        raw = new RawRedis(redis.port());
        write("clerk:production:id:user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ");
    }

    @AfterEach
    void stop() {
        running.ifPresent(WatchProcess::close);
        raw.close();
        redis.close();
    }

    @Test
    void aLegacyKeyAppearsGoesAndIsCalledOutWhenItReturns() throws Exception {
        WatchProcess watch = watching("--json");
        watch.awaitLine("\"event\": \"round\"");
        write(LEGACY);
        watch.awaitLine("\"event\": \"new\"");
        raw.call("DEL", LEGACY);
        watch.awaitLine("\"event\": \"cleared\"");
        write(LEGACY);
        String line = watch.awaitLine("\"event\": \"returned\"");
        assertThat(watch.end()).isTrue();

        assertThat(watch.err()).matches("Redis on .* as default, from --url\\.\\R");
        assertThat(new JacksonJsonParser().parse(ByteString.utf8(line))).isPresent();
        assertThat(line)
                .contains("It was deleted and has come back: an old deployment still writes");
        assertThat(state.resolve("watch.jsonl")).content().contains("\"event\": \"returned\"");
    }

    @Test
    void aLaterWatchGoesOnWhereTheLastOneEnded() {
        write(LEGACY);
        assertThat(once()).contains("new: high LEGACY_KEY " + LEGACY);
        assertThat(once()).contains("round 1: 1 finding in").doesNotContain("new", "again");

        raw.call("DEL", LEGACY);
        assertThat(once()).contains("cleared: high LEGACY_KEY " + LEGACY);
        assertThat(once()).contains("round 1: no findings").doesNotContain("cleared");

        write(LEGACY);
        assertThat(once())
                .contains(
                        "returned: high LEGACY_KEY " + LEGACY,
                        "It was deleted and has come back: an old deployment still writes");
    }

    @Test
    void whatMayNotBeReadClearsNothingAndProvesNothing() {
        write(LEGACY);
        raw.call("SET", "clerk:production:username:jane", "not JSON", "EX", "280");
        assertThat(once()).contains("new: high LEGACY_KEY ", "CORRUPT ");
        raw.call("ACL", "SETUSER", "blind", "on", ">secret", "~other:*", "+@all");
        Path figures = state.resolve("cachewarden.prom");

        Run run =
                robot().run(
                                "watch",
                                "--url",
                                "redis://blind:secret@127.0.0.1:" + redis.port(),
                                "--rounds",
                                "1",
                                "--metrics-file",
                                figures.toString());

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out())
                .contains("2 keys under clerk:production: may not be read")
                .doesNotContain("cleared");
        assertThat(figures)
                .content()
                .contains("cachewarden_entries_read 0.0", "cachewarden_keys_refused 3.0");
        assertThat(once()).doesNotContain("new", "returned", "cleared");
    }

    @Test
    void aRoundThatReadNothingDoesNotSayThatNothingIsWrong() {
        raw.call("FLUSHALL");

        Run run = robot().run(watch("--rounds", "1"));

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out())
                .contains("round 1: nothing was read, so nothing is proven, in 0 keys")
                .doesNotContain("no findings");
        assertThat(robot().run(watch("--rounds", "1", "--allow-unknown")).exitCode()).isZero();
    }

    @Test
    void aRuleAskedForByNameThatCouldJudgeNobodyIsNotDone() {
        Run run = robot().run(watch("--rounds", "1", "--rule", "FOREIGN_INSTANCE"));

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("no findings in what could be judged, in 1 key");
    }

    @Test
    void whatCannotBeWrittenFailsTheWatch() {
        Run run = robot().run(watch("--rounds", "2", "--metrics-file", state + "/none/there.prom"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("The metrics cannot be written to ");
    }

    @Test
    void whatCannotBeKeptFailsTheWatch() throws IOException {
        write(LEGACY);
        Files.createDirectory(state.resolve("watch.jsonl"));

        assertThat(robot().run(watch("--rounds", "1")).exitCode()).isEqualTo(1);
    }

    /** What one round prints, as cron runs it. */
    private String once() {
        Run run = robot().run(watch("--rounds", "1"));
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    @Test
    void aLostConnectionIsSaidOnceAndTheWatchGoesOn() throws Exception {
        WatchProcess watch = watching();
        watch.awaitLine("round 1: no findings");
        int port = redis.port();
        redis.kill();
        watch.awaitLine(" lost: ");
        raw.close();
        redis = RedisProcess.startOn(port);
        raw = new RawRedis(port);
        watch.awaitLine(" back: ");
        write(LEGACY);
        watch.awaitLine(" new: high LEGACY_KEY " + LEGACY);
        assertThat(watch.end()).isTrue();

        assertThat(watch.lines().stream().filter(line -> line.contains(" lost: "))).hasSize(1);
    }

    @Test
    void theWebhookIsToldAndItsAddressIsNowhere() throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = channel(bodies, 200);
        write(LEGACY);

        Run run =
                robot().variable("HOOK", address(server) + SECRET_PATH)
                        .run(watch("--rounds", "2", "--webhook-env", "HOOK"));
        server.stop(0);

        assertThat(run.exitCode()).isZero();
        assertThat(bodies).singleElement().asString().contains("1 new", LEGACY, "\"text\": ");
        assertThat(run.out() + run.err()).doesNotContain("T0-secret");
    }

    @Test
    void aWebhookThatFailsIsSaidAndTriedAgain() throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = channel(bodies, 500);
        write(LEGACY);

        Run run =
                robot().variable("CACHEWARDEN_WEBHOOK", address(server) + SECRET_PATH)
                        .run(watch("--rounds", "2"));
        server.stop(0);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(bodies).hasSize(2).allMatch(body -> body.contains(LEGACY));
        assertThat(run.err())
                .contains("The webhook did not take the message: it answered 500.")
                .doesNotContain("T0-secret");
    }

    @Test
    void metricsGoToAFile() {
        write(LEGACY);
        Path file = state.resolve("cachewarden.prom");

        Run run = robot().run(watch("--rounds", "1", "--metrics-file", file.toString()));

        assertThat(run.exitCode()).isZero();
        assertThat(file)
                .content()
                .contains("cachewarden_keys{environment=\"production\",type=\"id\"} 1.0")
                .contains("environment=\"no environment\"")
                .contains("rule=\"LEGACY_KEY\",severity=\"high\"", "cachewarden_up 1.0")
                .contains("cachewarden_last_success_timestamp_seconds ")
                .doesNotContain("user_2aB");
    }

    @Test
    void metricsAreScrapedFromThisComputer() throws Exception {
        WatchProcess watch = watching("--metrics-port", "0");
        watch.awaitLine("round 1: ");
        Matcher address = Pattern.compile("http://127.0.0.1:[0-9]+/metrics").matcher(watch.err());
        assertThat(address.find()).isTrue();

        String metrics;
        try (HttpClient client = HttpClient.newHttpClient()) {
            metrics =
                    client.send(
                                    HttpRequest.newBuilder(URI.create(address.group())).build(),
                                    BodyHandlers.ofString())
                            .body();
        }
        assertThat(watch.end()).isTrue();

        assertThat(metrics).contains("cachewarden_keys{", "cachewarden_redis_commands_total ");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(robot().run(watch("--interval", "soon")).exitCode()).isEqualTo(2);
        assertThat(robot().run(watch("--rounds", "0")).exitCode()).isEqualTo(2);
        Run unread = robot().run(watch("--depth", "keys", "--rule", "FOREIGN_INSTANCE"));
        assertThat(unread.exitCode()).isEqualTo(2);
        assertThat(unread.err())
                .contains("--rule: FOREIGN_INSTANCE reads values, so it needs --depth values.");
        Run mistyped =
                robot().run(watch("--rounds", "1", "--expect-environments", "tst,production"));
        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.err()).contains("Did you mean test?");
        assertThat(robot().run(watch("--webhook-env", "NO_SUCH")).exitCode()).isEqualTo(2);
        assertThat(robot().run(watch("--metrics-port", "70000")).exitCode()).isEqualTo(2);
        Run insecure =
                robot().variable("CACHEWARDEN_WEBHOOK", "http://example.com/T0-secret")
                        .run(watch("--rounds", "1"));
        assertThat(insecure.exitCode()).isEqualTo(2);
        assertThat(insecure.err()).doesNotContain("T0-secret");
    }

    private void write(String key) {
        String user = "{\"id\":\"user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ\",\"object\":\"user\"}";
        raw.call("SET", key, user, "EX", "280");
    }

    private CommandLineRobot robot() {
        return new CommandLineRobot().stateFolder(state);
    }

    private String[] watch(String... options) {
        List<String> arguments = new CopyOnWriteArrayList<>();
        arguments.addAll(List.of("watch", "--url", "redis://127.0.0.1:" + redis.port()));
        arguments.addAll(List.of("--interval", "100ms"));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }

    private WatchProcess watching(String... options) throws IOException {
        WatchProcess watch = WatchProcess.start(state, watch(options));
        running = Optional.of(watch);
        return watch;
    }

    private static HttpServer channel(List<String> bodies, int status) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                SECRET_PATH,
                exchange -> {
                    bodies.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
