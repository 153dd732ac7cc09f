package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.snapshot.RestoreReport;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.CacheContents;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.Link;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A snapshot is restored on a connection that breaks or on which nothing comes any more: nothing
 * but its missing entries is added, the report is true, it is taken back and run again.
 */
final class FaultyRestoreIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final int KEYS = 1_200;
    private static final String DEVELOPMENT = "clerk:development:id:user_";

    @TempDir Path state;
    private Link link;
    private Path file;
    private CacheContents flushed;

    @BeforeEach
    void save() {
        String script =
                "for i=1,ARGV[1] do redis.call('SET', ARGV[2]..i, 'value '..i, 'PX', 2800000) end";
        REDIS.call("EVAL", script, 0, KEYS, DEVELOPMENT);
        REDIS.call("EVAL", script, 0, 10, "clerk:production:id:user_");
        REDIS.call("HSET", DEVELOPMENT + "hash", "field", "1");
        link = Link.to(REDIS.port());
        file = state.resolve("saved.cwsnap");
        try (UndoneCache cache = open()) {
            assertThat(cache.save("development", file).problem()).isEmpty();
            assertThat(cache.flush("development").isProven()).isTrue();
        }
        REDIS.call("SET", DEVELOPMENT + "7", "written since");
        flushed = contents();
    }

    @AfterEach
    void close() {
        link.close();
    }

    private static CacheContents contents() {
        return CacheContents.of(REDIS.raw());
    }

    private UndoneCache open() {
        return new UndoneCache(Servers.plain(link.port()), state);
    }

    /** Restores all but what was written since, and answers what is there then. */
    private CacheContents restoreWhole() {
        try (UndoneCache cache = open()) {
            RestoreReport report = cache.restore("development", file);
            assertThat(report.outcome().isDone()).isTrue();
            assertThat(report.counts().restored()).isEqualTo(KEYS);
            assertThat(report.alreadyThere()).isOne();
        }
        return contents();
    }

    private void undo() {
        try (UndoneCache cache = open()) {
            assertThat(cache.undo().outcome().isDone()).isTrue();
        }
        contents().assertIs(flushed);
    }

    static Stream<Arguments> faults() {
        return FaultyLinkIT.faults();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsAddedIsReportedTakenBackAndAddedAgain(FaultyLinkIT.Fault fault, int moment) {
        long before = link.answeredBytes();
        CacheContents whole = restoreWhole();
        long all = link.answeredBytes() - before;
        undo();

        RestoreReport cut;
        try (UndoneCache cache = FaultyLinkIT.impatient(link, state)) {
            link.afterBytes(
                    Math.max(200, all * (2 * moment + 1) / (2 * FaultyLinkIT.MOMENTS)),
                    () -> fault.begin.accept(link));
            cut = cache.restore("development", file);
        }
        fault.end.accept(link);
        REDIS.awaitAlone();

        CacheContents now = contents();
        now.assertNothingBut(flushed, whole);
        now.assertKeeps(flushed, "");
        assertThat(cut.outcome().isDone()).isFalse();
        assertThat(cut.problem().orElseThrow()).contains(fault.sentence(link));
        assertThat((long) now.keys().size() - flushed.keys().size())
                .isBetween(
                        cut.counts().restored(), cut.counts().restored() + cut.counts().inDoubt());
        if (cut.counts().inDoubt() > 0) {
            assertThat(cut.facts()).anyMatch(it -> it.contains("perhaps added, perhaps not"));
        }
        undo();
        restoreWhole().assertIs(whole);
    }
}
