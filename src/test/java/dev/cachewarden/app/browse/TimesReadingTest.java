package dev.cachewarden.app.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

final class TimesReadingTest {

    private final MemoryCache server = new MemoryCache();

    private static ByteString name(int number) {
        return ByteString.utf8("clerk:test:username:u" + number);
    }

    private void put(int number, String value, Duration left) {
        server.put(name(number), ByteString.utf8(value), left);
    }

    @Test
    void everyEntryIsReadOnceInItsPlaceOverManyBatches() {
        int count = 5500;
        IntStream.range(0, count)
                .forEach(i -> put(i, "x".repeat(i % 50), Duration.ofSeconds(i + 9)));
        List<Integer> progress = new ArrayList<>();
        TimesAndSizes read =
                new TimesReading(server, TimesReadingTest::name, count)
                        .run(progress::add, new Cancellation())
                        .orElseThrow();
        assertThat(read.count()).isEqualTo(count);
        assertThat(read.ends()).isSorted().doesNotHaveDuplicates();
        assertThat(read.sizes())
                .isEqualTo(IntStream.range(0, count).mapToLong(i -> i % 50).toArray());
        assertThat(progress).isSorted().endsWith(count);
        assertThat(TimesReading.commands(count)).isEqualTo(11_000);
    }

    @Test
    void whatIsGoneOrRefusedHasNoNumberAndIsCounted() {
        TimesAndSizes read = new TimesAndSizes(4);
        read.set(0, Optional.of(new Ttl.None()), OptionalLong.of(3));
        read.set(1, Optional.empty(), OptionalLong.empty());
        read.set(2, Optional.of(new Ttl.Missing()), OptionalLong.of(0));
        read.set(3, Optional.of(new Ttl.Running(5)), OptionalLong.empty());
        assertThat(read.refused()).isEqualTo(1);
        assertThat(read.gone()).isEqualTo(1);
        assertThat(read.ends())
                .containsExactly(Long.MAX_VALUE, KeyOrder.UNKNOWN, KeyOrder.UNKNOWN, 5);
        assertThat(read.sizes())
                .containsExactly(3, KeyOrder.UNKNOWN, KeyOrder.UNKNOWN, KeyOrder.UNKNOWN);
    }

    @Test
    void aCancelledReadingAnswersNothing() {
        Cancellation cancellation = new Cancellation();
        var read =
                new TimesReading(server, TimesReadingTest::name, 9000)
                        .run(_ -> cancellation.cancel(), cancellation);
        assertThat(read).isEmpty();
    }

    @Test
    void aReadingThatFailsSaysWhy() {
        server.failTtls(
                new CacheException(
                        CacheException.Kind.CONNECTION_LOST, "The connection was lost."));
        TimesReading reading = new TimesReading(server, TimesReadingTest::name, 3);
        assertThatThrownBy(() -> reading.run(_ -> {}, new Cancellation()))
                .isInstanceOf(CacheException.class)
                .hasMessage("The connection was lost.");
    }
}
