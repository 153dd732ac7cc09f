package dev.cachewarden.app.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.ExpiryOutlook;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.redis.Servers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Flushes of a real server, with what can happen to them. */
final class FlushIT {

    private static final String[] EVERYTHING = {
        "clerk:development:id:user_1",
        "clerk:development:username:alice",
        "clerk:development:session:s",
        "clerk:development:oauth:state:o",
        "clerk:development:email:verification:e",
        "clerk:development:ratelimit:x",
        "clerk:production:id:user_1",
        "clerk:test:id:user_1",
        "clerk:undefined:id:user_1",
        "clerk:id:user_1",
        "clerk:session:s",
        "clerk:whatever",
        "clerk:undefined:whatever:x",
        "tenant:clerk:development:id:user_1",
        "clerkdevelopment:id:user_1"
    };

    @TempDir Path reports;
    private RedisProcess redis;
    private LiveCache cache;

    @BeforeEach
    void start() throws Exception {
        redis = RedisProcess.start();
        cache = new LiveCache(redis, reports);
    }

    @AfterEach
    void stop() {
        cache.close();
        redis.close();
    }

    @Test
    void oneEnvironmentGoesAndItsStateStays() {
        assertGone(
                cache.environment("development"),
                "clerk:development:id:user_1",
                "clerk:development:username:alice",
                "clerk:development:ratelimit:x");
    }

    @Test
    void oneTypeGoesAlone() {
        assertGone(
                cache.environment("development").onlyType(KeyType.USERNAME),
                "clerk:development:username:alice");
    }

    @Test
    void stateGoesWhereItsBoxIsTicked() {
        assertGone(
                cache.environment("development")
                        .onlyType(KeyType.SESSION)
                        .includingState(Set.of(KeyType.SESSION)),
                "clerk:development:session:s");
    }

    @Test
    void legacyKeysGoAlone() {
        assertGone(FlushTarget.of(new Section.NoEnvironment()), "clerk:id:user_1");
    }

    @Test
    void anUnknownEnvironmentGoesAlone() {
        assertGone(cache.environment("undefined"), "clerk:undefined:id:user_1");
    }

    @Test
    void allGoesButStateUnrecognisedKeysAndOtherTenants() {
        assertGone(
                FlushTarget.all(),
                "clerk:development:id:user_1",
                "clerk:development:username:alice",
                "clerk:development:ratelimit:x",
                "clerk:production:id:user_1",
                "clerk:test:id:user_1",
                "clerk:undefined:id:user_1",
                "clerk:id:user_1");
    }

    @Test
    void whatTheLiveAppRefillsIsToldFromSurvivors() {
        cache.fill("clerk:development:id:user_", 3000);
        // The last progress of a pass comes after its last UNLINK.
        cache.progress =
                seen -> {
                    cache.raw.call("SET", "clerk:development:id:refilled", "x", "PX", "300000");
                    cache.raw.call("SET", "clerk:development:id:older", "x", "PX", "200000");
                    cache.raw.call("SET", "clerk:development:id:forever", "x");
                };

        FlushReport report = cache.flush(cache.environment("development"));

        assertThat(report.status()).isEqualTo(FlushStatus.COMPLETE);
        assertThat(report.verification()).contains(new FlushVerification(1, 1, 1));
        assertThat(cache.size()).isEqualTo(3);
    }

    @Test
    void whatIsGoneWhenItsUnlinkComesIsNotCountedAsDeleted() {
        cache.fill("clerk:development:id:user_", 3000);
        cache.server
                .writer()
                .beforeUnlink((number, keys) -> cache.raw.call("DEL", keys.getFirst().toArray()));

        FlushReport report = cache.flush(cache.environment("development"));

        assertThat(report.counts().alreadyGone()).isEqualTo(3);
        assertThat(report.counts().deleted()).isEqualTo(2997);
        assertThat(report.isProven()).isTrue();
    }

    @Test
    void aCancelLeavesATrueReportAndARunAgainCompletes() {
        cache.fill("clerk:development:id:user_", 20_000);
        cache.server
                .writer()
                .beforeUnlink((number, keys) -> {
                    if (number == 5) {
                        cache.cancellation.cancel();
                    }
                });

        FlushReport report = cache.flush(cache.environment("development"));

        assertThat(report.status()).isEqualTo(FlushStatus.CANCELLED);
        assertThat(report.counts().deleted()).isEqualTo(5000);
        assertThat(cache.size()).isEqualTo(15_000);
        assertThat(cache.reports.newest(1, _ -> {}).getFirst().counts()).isEqualTo(report.counts());
        assertRunsAgainToTheEnd();
    }

    @Test
    void aLostConnectionLeavesATrueReportAndARunAgainCompletes() throws Exception {
        cache.fill("clerk:development:id:user_", 20_000);
        cache.server
                .writer()
                .beforeUnlink((number, keys) -> {
                    if (number == 5) {
                        cache.raw.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
                    }
                });

        FlushReport report = cache.flush(cache.environment("development"));

        assertThat(report.status()).isEqualTo(FlushStatus.FAILED);
        assertThat(report.problem()).isPresent();
        assertThat(20_000 - cache.size())
                .isBetween(
                        report.counts().deleted(),
                        report.counts().deleted() + report.counts().inDoubt());
        assertThat(cache.reports.newest(1, _ -> {}).getFirst().counts()).isEqualTo(report.counts());
        awaitConnection();
        assertRunsAgainToTheEnd();
    }

    @Test
    void aKilledServerLeavesATrueReport() {
        cache.fill("clerk:development:id:user_", 20_000);
        cache.server
                .writer()
                .beforeUnlink((number, keys) -> {
                    if (number == 5) {
                        redis.kill();
                    }
                });

        FlushReport report = cache.flush(cache.environment("development"));

        assertThat(report.status()).isEqualTo(FlushStatus.FAILED);
        assertThat(report.problem().orElseThrow()).contains("127.0.0.1");
        assertThat(report.counts().deleted()).isLessThanOrEqualTo(4000);
        // Up to four batches are under way when the server dies.
        assertThat(report.counts().deleted() + report.counts().inDoubt()).isBetween(4000L, 8000L);
        assertThat(report.verification()).isEmpty();
    }

    @Test
    void aReadOnlyConnectionIsRefused() {
        cache.set("clerk:development:id:user_1");
        try (LiveCache readOnly =
                new LiveCache(
                        redis,
                        reports,
                        Servers.plain(redis.port()).withReadOnly(true),
                        CacheLayout.DEFAULT)) {
            assertThatThrownBy(() -> readOnly.flush(readOnly.environment("development")))
                    .isInstanceOf(ChangeRefusedException.class)
                    .hasMessageContaining("read-only");
        }
        assertThat(cache.has("clerk:development:id:user_1")).isTrue();
    }

    @Test
    void aProtectedEnvironmentIsRefusedWithoutItsName() {
        cache.set("clerk:production:id:user_1");
        FlushTarget production = cache.environment("production");

        assertThatThrownBy(() -> cache.flush(production))
                .isInstanceOf(ChangeRefusedException.class);
        assertThatThrownBy(() -> cache.flush(production, new Confirmation(Set.of("Production"))))
                .isInstanceOf(ChangeRefusedException.class);
        assertThat(cache.has("clerk:production:id:user_1")).isTrue();

        cache.flush(production, new Confirmation(Set.of("production")));
        assertThat(cache.has("clerk:production:id:user_1")).isFalse();
    }

    @Test
    void withoutPermissionToUnlinkTheReportSaysSo() {
        cache.fill("clerk:development:id:user_", 3000);
        cache.raw.call("ACL", "SETUSER", "ops", "on", ">pw", "~*", "+@all", "-unlink");
        try (LiveCache limited =
                new LiveCache(
                        redis,
                        reports,
                        Servers.withLogin(redis.port(), "ops", "pw"),
                        CacheLayout.DEFAULT)) {
            FlushReport report = limited.flush(limited.environment("development"));

            assertThat(report.status()).isEqualTo(FlushStatus.FAILED);
            assertThat(report.counts().deleted()).isZero();
            assertThat(report.counts().inDoubt()).isZero();
            assertThat(report.counts().failures().keySet())
                    .singleElement()
                    .asString()
                    .contains("may not run UNLINK");
        }
        assertThat(cache.size()).isEqualTo(3000);
    }

    @Test
    void sendsNeitherKeysNorFlushdbNorDel() {
        cache.fill("clerk:development:id:user_", 3000);
        cache.raw.call("CONFIG", "RESETSTAT");

        cache.flush(cache.environment("development"));

        assertThat(cache.raw.call("INFO", "commandstats"))
                .contains("cmdstat_unlink:calls=3,", "cmdstat_scan:")
                .doesNotContain("cmdstat_keys:", "cmdstat_flush", "cmdstat_del:");
    }

    @Test
    void theOutlookReadsWhenTheLastKeyExpires() {
        cache.set("clerk:development:id:user_1", "clerk:production:id:user_1");
        cache.raw.call("SET", "clerk:development:id:user_2", "x", "PX", "600000");
        cache.raw.call("SET", "clerk:development:id:user_3", "x");

        ExpiryOutlook outlook =
                new FlushPlanner(cache.workspace)
                        .outlook(cache.environment("development"), cache.index());

        assertThat(outlook.keys()).isEqualTo(3);
        assertThat(outlook.isSample()).isFalse();
        assertThat(outlook.neverExpire()).isEqualTo(1);
        long left =
                outlook.last().orElseThrow().remaining(cache.workspace.clock().nanos()).toNanos();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(left)).isBetween(300L, 600L);
    }

    @Test
    void theOutlookOfManyKeysIsASample() {
        cache.fill("clerk:development:id:user_", 6000);
        cache.set("clerk:development:username:alice");

        ExpiryOutlook outlook =
                new FlushPlanner(cache.workspace)
                        .outlook(cache.environment("development"), cache.index());

        assertThat(outlook.keys()).isEqualTo(6001);
        assertThat(outlook.read()).isBetween(900L, 1001L);
        assertThat(outlook.words(cache.workspace.clock().nanos())).contains("in about");
    }

    private void assertGone(FlushTarget target, String... gone) {
        cache.set(EVERYTHING);

        FlushReport report = cache.flush(target, new Confirmation(Set.of("production")));

        assertThat(EVERYTHING).filteredOn(key -> !cache.has(key)).containsExactlyInAnyOrder(gone);
        assertThat(report.counts().deleted()).isEqualTo(gone.length);
        assertThat(report.isProven()).isTrue();
    }

    private void assertRunsAgainToTheEnd() {
        try (LiveCache again = new LiveCache(redis, reports)) {
            FlushReport report = again.flush(again.environment("development"));
            assertThat(report.isProven()).isTrue();
            assertThat(again.size()).isZero();
        }
    }

    private void awaitConnection() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        Runnable look =
                () -> {
                    if (cache.server.state() == ConnectionState.CONNECTED) {
                        connected.countDown();
                    }
                };
        try (AutoCloseable listener = cache.server.onStateChange(look)) {
            look.run();
            assertThat(connected.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(List.of(listener)).isNotEmpty();
        }
    }
}
