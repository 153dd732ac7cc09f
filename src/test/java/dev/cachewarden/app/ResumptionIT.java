package dev.cachewarden.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.InterposedServer;
import dev.cachewarden.testing.Link;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reading tasks that lose the connection, with servers that come back or do not. */
final class ResumptionIT {

    private static final int KEYS = 4_000;
    private static final Clock CLOCK = Clock.system();

    private final List<String> told = new ArrayList<>();
    private RedisProcess redis;
    private Link link;

    @BeforeEach
    void aCacheBehindALink() throws IOException {
        redis = RedisProcess.start();
        fill(redis, "production", KEYS);
        link = Link.to(redis.port());
    }

    @AfterEach
    void end() {
        link.close();
        redis.close();
    }

    private static void fill(RedisProcess redis, String environment, int keys) {
        try (RawRedis raw = new RawRedis(redis.port())) {
            for (int i = 0; i < keys; i++) {
                raw.call("SET", "clerk:" + environment + ":id:" + i, "{\"id\":\"" + i + "\"}");
            }
        }
    }

    private CacheServer connect() {
        return new LettuceConnector(CLOCK).connect(Servers.plain(link.port()));
    }

    private Workspace workspace(Duration limit) {
        return workspace(connect(), limit);
    }

    private Workspace workspace(CacheServer server, Duration limit) {
        return workspace(server, new Interruptions(limit, told::add));
    }

    private Workspace workspaceOfACommand() {
        return workspace(connect(), Interruptions.ofCommand(Duration.ofSeconds(30), told::add));
    }

    private static Workspace workspace(CacheServer server, Interruptions interruptions) {
        return new Workspace(
                server,
                CacheLayout.DEFAULT,
                new ValueFormats(new JacksonJsonParser()),
                CLOCK,
                interruptions);
    }

    /** Breaks the connection and waits until that is known. */
    private void loseConnection(CacheReader server) {
        CountDownLatch lost = new CountDownLatch(1);
        try (Listening _ =
                server.onStateChange(() -> {
                    if (server.state() != ConnectionState.CONNECTED) {
                        lost.countDown();
                    }
                })) {
            link.breakOff();
            assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Breaks the connection after that number of bytes; it comes back to another server. */
    private void breakOffTo(RedisProcess other, long bytes) {
        link.afterBytes(
                bytes,
                () -> {
                    link.leadTo(other.port());
                    link.breakOff();
                });
    }

    private static KeyIndex index(Workspace workspace) {
        ScanResult result = new IndexScan(workspace).run(_ -> {}, new Cancellation());
        assertThat(result.complete()).isTrue();
        return result.index();
    }

    private static AuditReport audit(Workspace workspace, KeyIndex index) {
        return new AuditRun(
                        workspace,
                        new StreamingFactsReader(),
                        AuditSettings.DEFAULT,
                        KnownInstances.nothing(),
                        List.of())
                .run(index, AuditScope.all(Depth.VALUES), _ -> {}, new Cancellation());
    }

    /** Oftener than a connection may break: to load takes as long as it takes. */
    @Test
    void aServerThatLoadsItsDataIsWaitedFor() {
        InterposedServer server =
                new InterposedServer(
                        new LettuceConnector(CLOCK).connect(Servers.plain(link.port())));
        Workspace workspace = workspace(server, Duration.ofSeconds(30));
        server.load(8);

        assertThat(index(workspace).size()).isEqualTo(KEYS);
        assertThat(told)
                .anyMatch(line -> line.contains(" is loading its data; waiting up to 30 s"));
        server.close();
    }

    @Test
    void aServerThatIsNotDoneWithLoadingInTimeEndsTheTask() {
        InterposedServer server =
                new InterposedServer(
                        new LettuceConnector(CLOCK).connect(Servers.plain(link.port())));
        server.load(Integer.MAX_VALUE);

        ScanResult result =
                new IndexScan(workspace(server, Duration.ofMillis(300)))
                        .run(_ -> {}, new Cancellation());

        assertThat(result.complete()).isFalse();
        assertThat(result.failure())
                .hasValueSatisfying(it -> {
                    assertThat(it.kind()).isEqualTo(Kind.LOADING);
                    assertThat(it).hasMessageContaining("It was not done within 0.3 s.");
                });
        server.close();
    }

    /** At the start, in the middle, near the end: of some 100 KB of names. */
    @ParameterizedTest
    @ValueSource(longs = {1, 50_000, 100_000})
    void aScanStartsAgainAndIsWhole(long bytes) {
        Workspace workspace = workspace(Duration.ofSeconds(30));
        try (CacheReader _ = workspace.server()) {
            link.afterBytes(bytes, link::breakOff);
            assertThat(index(workspace).size()).isEqualTo(KEYS);
            assertThat(told)
                    .containsOnly(
                            "The connection to 127.0.0.1:"
                                    + link.port()
                                    + " was lost; waiting up to 30 s to go on…",
                            "The connection is back; going on.");
        }
    }

    @Test
    void aScanCountsNoKeyOfAServerThatIsNoMore() throws IOException {
        Workspace workspace = workspace(Duration.ofSeconds(30));
        try (CacheReader _ = workspace.server();
                RedisProcess other = RedisProcess.start()) {
            fill(other, "development", 3);
            breakOffTo(other, 50_000);
            KeyIndex index = index(workspace);
            assertThat(index.size()).isEqualTo(3);
            assertThat(told.getLast()).contains("was restarted meanwhile or is another one");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60_000, 90_000})
    void anAuditGoesOnWithWhatWasNotAnswered(long bytes) {
        Workspace workspace = workspace(Duration.ofSeconds(30));
        try (CacheReader _ = workspace.server()) {
            KeyIndex index = index(workspace);
            link.afterBytes(bytes, link::breakOff);
            AuditReport report = audit(workspace, index);
            assertThat(report.failure()).isEmpty();
            assertThat(report.complete()).isTrue();
            assertThat(report.coverage().read()).isEqualTo(KEYS);
            assertThat(told).last().isEqualTo("The connection is back; going on.");
        }
    }

    @Test
    void anAuditNeverTakesAnEmptyServerForACleanOne() throws IOException {
        Workspace workspace = workspace(Duration.ofSeconds(30));
        try (CacheReader _ = workspace.server();
                RedisProcess empty = RedisProcess.start()) {
            KeyIndex index = index(workspace);
            breakOffTo(empty, 60_000);
            AuditReport report = audit(workspace, index);
            assertThat(report.complete()).isFalse();
            assertThat(report.failure().orElseThrow()).contains("was restarted meanwhile");
            assertThat(report.coverage().gone()).isZero();
        }
    }

    @Test
    void aCommandWaitsAlsoWhereItsConnectionIsLostBeforeAStep() {
        Workspace workspace = workspaceOfACommand();
        try (CacheReader server = workspace.server()) {
            loseConnection(server);
            KeyIndex index = index(workspace);
            loseConnection(server);
            AuditReport report = audit(workspace, index);
            assertThat(report.failure()).isEmpty();
            assertThat(report.complete()).isTrue();
            assertThat(report.coverage().read()).isEqualTo(KEYS);
        }
    }

    @Test
    void aCommandNoticesThatItMeetsAnotherServerBetweenTwoSteps() throws IOException {
        Workspace workspace = workspaceOfACommand();
        try (CacheReader server = workspace.server();
                RedisProcess other = RedisProcess.start()) {
            fill(other, "production", 3);
            KeyIndex index = index(workspace);
            link.leadTo(other.port());
            loseConnection(server);
            AuditReport report = audit(workspace, index);
            assertThat(report.complete()).isFalse();
            assertThat(report.failure().orElseThrow()).contains("was restarted meanwhile");
            assertThat(report.coverage().read()).isZero();
        }
    }

    @Test
    void aStepAfterAScanOfAnotherServerGoesOnWithThatOne() throws IOException {
        Workspace workspace = workspaceOfACommand();
        try (CacheReader _ = workspace.server();
                RedisProcess other = RedisProcess.start()) {
            fill(other, "production", 3);
            breakOffTo(other, 50_000);
            AuditReport report = audit(workspace, index(workspace));
            assertThat(report.failure()).isEmpty();
            assertThat(report.coverage().read()).isEqualTo(3);
        }
    }

    @Test
    void anAuditIsNotProvenWhereTheServerDoesNotTellWhoItIs() {
        try (RawRedis raw = new RawRedis(redis.port())) {
            raw.call("ACL", "SETUSER", "default", "-info");
        }
        Workspace workspace = workspace(Duration.ofSeconds(30));
        try (CacheReader _ = workspace.server()) {
            KeyIndex index = index(workspace);
            link.afterBytes(60_000, link::breakOff);
            AuditReport report = audit(workspace, index);
            assertThat(report.coverage().read()).isEqualTo(KEYS);
            assertThat(report.complete()).isFalse();
            assertThat(report.failure().orElseThrow()).contains("it refuses INFO");
        }
    }

    @Test
    void aTaskGivesUpAfterItsTimeAndSaysSo() {
        Workspace workspace = workspace(Duration.ofMillis(200));
        try (CacheReader _ = workspace.server()) {
            link.afterBytes(50_000, link::close);
            ScanResult result = new IndexScan(workspace).run(_ -> {}, new Cancellation());
            assertThat(result.complete()).isFalse();
            assertThat(result.failure().orElseThrow().kind()).isEqualTo(Kind.CONNECTION_LOST);
            assertThat(result.failure().orElseThrow())
                    .hasMessageEndingWith("It did not come back within 0.2 s.");
            assertThat(result.index().size()).isPositive();
        }
    }

    @Test
    void aCancelEndsTheWaiting() {
        Workspace workspace = workspace(Duration.ofHours(1));
        try (CacheReader _ = workspace.server()) {
            Cancellation cancellation = new Cancellation();
            link.afterBytes(
                    50_000,
                    () -> {
                        link.close();
                        cancellation.cancel();
                    });
            ScanResult result = new IndexScan(workspace).run(_ -> {}, cancellation);
            assertThat(result.complete()).isFalse();
        }
    }

    @Test
    void aConnectionThatBreaksAgainAndAgainEndsAScan() {
        Workspace workspace = workspace(Duration.ofSeconds(30));
        try (CacheReader _ = workspace.server()) {
            breakAgain();
            ScanResult result = new IndexScan(workspace).run(_ -> {}, new Cancellation());
            assertThat(result.complete()).isFalse();
            assertThat(result.failure().orElseThrow())
                    .hasMessageContaining("times in a row, so this was given up");
        }
    }

    private void breakAgain() {
        link.afterBytes(
                50_000,
                () -> {
                    breakAgain();
                    link.breakOff();
                });
    }
}
