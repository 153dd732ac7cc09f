package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.UndoReport;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.CacheContents;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.Link;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A connection that breaks or on which nothing comes any more, at any moment of a flush or an undo:
 * it is noticed, the report is true, all that is gone comes back, and the task can be run again.
 */
final class FaultyLinkIT {

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final int KEYS = 1_200;
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final String DEVELOPMENT = "clerk:development:";
    private static final String OTHERS = "clerk:production:";

    /** Moments of a task, as parts of what comes back during it. */
    static final int MOMENTS = 4;

    @TempDir Path state;
    private Link link;
    private CacheContents before;

    /** What happens to a connection, and what ends that. */
    @SuppressWarnings("ImmutableEnumChecker") // What methods do never changes.
    enum Fault {
        CUT(Link::breakOff, _ -> {}),
        HALF_OPEN(Link::fallSilent, Link::forget),
        STALLED(Link::fallSilent, Link::speakAgain);

        final Consumer<Link> begin;
        final Consumer<Link> end;

        Fault(Consumer<Link> begin, Consumer<Link> end) {
            this.begin = begin;
            this.end = end;
        }

        String sentence(Link link) {
            return this == CUT
                    ? "to 127.0.0.1:" + link.port()
                    : "Nothing came from 127.0.0.1:" + link.port() + " for 0.5 s";
        }
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(Fault.values())
                .flatMap(fault ->
                        IntStream.range(0, MOMENTS).mapToObj(it -> Arguments.of(fault, it)));
    }

    @BeforeEach
    void fill() {
        String script =
                "for i=1,ARGV[1] do redis.call('SET', ARGV[2]..i, 'value '..i, 'PX', 2800000) end";
        REDIS.call("EVAL", script, 0, KEYS, DEVELOPMENT + "id:user_");
        REDIS.call("EVAL", script, 0, 10, OTHERS + "id:user_");
        REDIS.call("HSET", DEVELOPMENT + "id:user_hash", "field", "1");
        before = contents();
        link = Link.to(REDIS.port());
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

    /** The limit is short for the faults alone: a busy machine can be silent for longer. */
    static UndoneCache impatient(Link link, Path state) {
        TimeLimits limits =
                new TimeLimits(
                        Duration.ofSeconds(5),
                        LIMIT,
                        TimeLimits.DEFAULT.reconnect(),
                        TimeLimits.DEFAULT.hold());
        ConnectionSettings settings = Servers.plain(link.port()).withLimits(limits);
        return new UndoneCache(settings, state);
    }

    /** What the server was sent by connections that are closed is done before this returns. */
    private void end(Fault fault) {
        fault.end.accept(link);
        REDIS.awaitAlone();
    }

    /** How many bytes come back during a whole flush, and during its undo. */
    private long[] bytes() {
        try (UndoneCache cache = open()) {
            FlushPlan plan = cache.plan("development");
            long start = link.answeredBytes();
            assertThat(cache.run(plan).isProven()).isTrue();
            long middle = link.answeredBytes();
            assertThat(cache.undo().outcome().isDone()).isTrue();
            return new long[] {middle - start, link.answeredBytes() - middle};
        }
    }

    private FlushPlan plan() {
        try (UndoneCache cache = open()) {
            return cache.plan("development");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFlushThatCannotBePlannedDeletesNothing(Fault fault) {
        try (UndoneCache cache = impatient(link, state)) {
            link.afterBytes(1, () -> fault.begin.accept(link));
            assertThat(catchThrowable(() -> cache.plan("development")))
                    .isInstanceOf(TaskFailedException.class)
                    .hasMessageContaining(fault.sentence(link))
                    .hasMessageContaining("Nothing was deleted.");
        }
        end(fault);
        contents().assertIs(before);
    }

    @ParameterizedTest
    @EnumSource
    void aFlushThatCannotBeginLeavesNoInterruptedChange(Fault fault) {
        FlushPlan plan = plan();
        try (UndoneCache cache = impatient(link, state)) {
            link.afterBytes(1, () -> fault.begin.accept(link));
            assertThat(catchThrowable(() -> cache.run(plan)))
                    .isInstanceOf(ChangeRefusedException.class)
                    .hasMessageContaining(fault.sentence(link))
                    .hasMessageEndingWith("Nothing was deleted.");
            assertThat(cache.journal.newest(1)).isEmpty();
        }
        end(fault);
        contents().assertIs(before);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFlushIsReportedAsItIsAndComesBackWhole(Fault fault, int moment) {
        long all = bytes()[0];
        FlushPlan plan = plan();
        FlushReport report;
        try (UndoneCache cache = impatient(link, state)) {
            link.afterBytes(
                    Math.max(200, all * (2 * moment + 1) / (2 * MOMENTS)),
                    () -> fault.begin.accept(link));
            report = cache.run(plan);
            end(report, cache.journal.newest(1).getFirst().end().orElseThrow());
        }
        end(fault);

        CacheContents flushed = contents();
        long gone = before.count(DEVELOPMENT) - flushed.count(DEVELOPMENT);
        flushed.assertKeeps(before, OTHERS);
        assertThat(report.isProven()).isFalse();
        assertThat(report.problem().orElseThrow()).contains(fault.sentence(link));
        assertThat(gone)
                .isBetween(
                        report.counts().deleted(),
                        report.counts().deleted() + report.counts().inDoubt());
        try (UndoneCache cache = open()) {
            UndoReport undone = cache.undo();
            assertThat(undone.outcome().isDone()).isTrue();
            assertThat(undone.counts().restored()).isEqualTo(gone);
            contents().assertIs(before);
            assertThat(cache.flush("development").isProven()).isTrue();
            assertThat(contents().count(DEVELOPMENT)).isZero();
        }
    }

    private static void end(FlushReport report, ChangeEnd journalled) {
        assertThat(journalled.changed()).isEqualTo(report.counts().deleted());
        assertThat(journalled.inDoubt()).isEqualTo(report.counts().inDoubt());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anUndoIsReportedAsItIsAndCanBeRunAgain(Fault fault, int moment) {
        long all = bytes()[1];
        try (UndoneCache cache = open()) {
            assertThat(cache.flush("development").isProven()).isTrue();
        }
        CacheContents flushed = contents();
        UndoReport cut;
        try (UndoneCache cache = impatient(link, state)) {
            link.afterBytes(
                    Math.max(200, all * (2 * moment + 1) / (2 * MOMENTS)),
                    () -> fault.begin.accept(link));
            cut = cache.undo();
        }
        end(fault);

        CacheContents now = contents();
        long back = now.count(DEVELOPMENT);
        now.assertNothingBut(before, flushed);
        assertThat(cut.outcome().isDone()).isFalse();
        assertThat(cut.problem().orElseThrow()).contains(fault.sentence(link));
        assertThat(back)
                .isBetween(
                        cut.counts().restored(), cut.counts().restored() + cut.counts().inDoubt());
        try (UndoneCache cache = open()) {
            assertThat(cache.undo().outcome().isDone()).isTrue();
            contents().assertIs(before);
        }
    }

    @Test
    void aSlowLinkOnlyTakesLonger() {
        // Each way half of the limit and more: it measures silence, not how long an answer takes.
        link.late(Duration.ofMillis(200));
        TimeLimits limits = TimeLimits.DEFAULT;
        try (UndoneCache cache =
                new UndoneCache(Servers.plain(link.port()).withLimits(limits), state)) {
            assertThat(cache.flush("development").isProven()).isTrue();
            assertThat(contents().count(DEVELOPMENT)).isZero();
            assertThat(cache.undo().outcome().isDone()).isTrue();
            contents().assertIs(before);
        }
    }
}
