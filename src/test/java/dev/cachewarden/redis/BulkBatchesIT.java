package dev.cachewarden.redis;

import static dev.cachewarden.redis.BulkReads.batches;
import static dev.cachewarden.redis.BulkReads.bytes;
import static dev.cachewarden.redis.BulkReads.commands;
import static dev.cachewarden.redis.BulkReads.read;
import static dev.cachewarden.redis.BulkReads.upTo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ByteBudget;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.ReadEntry;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

/** In which batches many entries come, and how a reading ends. */
final class BulkBatchesIT {

    @RegisterExtension static final ReadingServer redis = new ReadingServer();

    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void passesBatchesOfBoundedSizeWhateverTheValues(ReadingWay way) {
        List<ByteString> keys = redis.fill(90, 100_000);
        redis.call("SETRANGE", "key30", 10_000_000, "x");
        redis.call("SETRANGE", "key31", 3_000_000, "x");
        try (CacheServer server = redis.connect(way)) {
            List<List<ReadEntry>> batches = batches(server, keys, true, BulkRequest.LONGEST);
            assertThat(batches)
                    .allSatisfy(batch ->
                            assertThat(batch.size() == 1 || bytes(batch) <= 1 << 20).isTrue());
            List<ReadEntry> read = batches.stream().flatMap(List::stream).toList();
            assertThat(read).extracting(ReadEntry::index).containsExactlyElementsOf(upTo(90));
            assertThat(read)
                    .allSatisfy(entry ->
                            assertThat((long) entry.value().orElseThrow().length())
                                    .isEqualTo(entry.length()));
            assertThat(read.get(30).length()).isEqualTo(10_000_001);
            // 88 values of 100,000 bytes, ten to an answer; the two long ones alone.
            assertThat(commands(server)).isLessThan(20 + (redis.isScripted(way) ? 0 : 270));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void stopsWhenTheSinkHasEnough(ReadingWay way) {
        List<ByteString> keys = redis.fill(3000, 10);
        try (CacheServer server = redis.connect(way)) {
            List<List<ReadEntry>> batches = new ArrayList<>();
            read(server, keys, true, 100, batch -> !batches.add(batch));
            assertThat(batches).hasSize(1);
            assertThat(commands(server))
                    .isLessThan(server.commandsToReadAll(keys.size(), true) / 2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void whatWasPassedBeforeTheConnectionBrokeStaysPassed(ReadingWay way) {
        List<ByteString> keys = redis.fill(3000, 10);
        List<Integer> passed = new ArrayList<>();
        try (CacheServer server = redis.connect(way)) {
            CacheException failure =
                    catchThrowableOfType(
                            CacheException.class,
                            () ->
                                    read(
                                            server,
                                            keys,
                                            true,
                                            100,
                                            batch -> {
                                                batch.forEach(entry -> passed.add(entry.index()));
                                                redis.killConnections();
                                                return true;
                                            }));
            assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
            assertThat(failure.getMessage()).doesNotContain("not known");
        }
        assertThat(passed).isNotEmpty().hasSizeLessThan(3000);
        assertThat(passed).isEqualTo(upTo(passed.size()));
    }

    /** Batches on their way count as much as they may bring, so none but the needed one is sent. */
    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void readsAllEvenWithoutRoomForTwoBatches(ReadingWay way) {
        List<ByteString> keys = redis.fill(1500, 1_000);
        redis.call("SETRANGE", "key700", 3_000_000, "x");
        ByteBudget narrow = new ByteBudget(1);
        List<ReadEntry> read = new ArrayList<>();
        try (CacheServer server = redis.connect(way)) {
            server.readAll(
                    new BulkRequest(keys.size(), keys::get, true, BulkRequest.LONGEST, narrow),
                    entries -> {
                        // The next batch has to wait until these are dropped.
                        narrow.keep(1);
                        Thread.ofVirtual().start(() -> narrow.drop(1));
                        return read.addAll(entries);
                    });
        }
        assertThat(read).extracting(ReadEntry::index).isEqualTo(upTo(1500));
        assertThat(read).allMatch(entry -> entry.value().isPresent());
    }

    @ParameterizedTest
    @EnumSource(names = {"SCRIPTS", "PLAIN", "PIPELINES"})
    void givesBackAllThatItTookHoweverItEnds(ReadingWay way) {
        List<ByteString> keys = redis.fill(1500, 1_000);
        ByteBudget budget = new ByteBudget(32 << 20);
        try (CacheServer server = redis.connect(way)) {
            for (boolean goesOn : new boolean[] {true, false}) {
                server.readAll(
                        new BulkRequest(keys.size(), keys::get, true, BulkRequest.LONGEST, budget),
                        _ -> goesOn);
                assertThat(budget.tryTake(32 << 20)).as("goes on: " + goesOn).isTrue();
                budget.give(32 << 20);
            }
        }
    }
}
