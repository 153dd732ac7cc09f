package dev.cachewarden.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.browse.KnownKeys.Extent;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.CacheException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A reading that did not come to its end never takes the place of one that did. */
final class KnownKeysTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();
    private static final Instant START = Instant.parse("2026-11-22T14:00:02Z");

    /** One reading: how many keys it found, and how it ended. */
    private static ScanResult reading(int keys, int end, int number) {
        KeyIndex.Builder index = new KeyIndex.Builder(GRAMMAR);
        IntStream.range(0, keys)
                .mapToObj(i -> ByteString.utf8("clerk:test:username:u" + i))
                .forEach(index::add);
        CacheException lost =
                new CacheException(CacheException.Kind.CONNECTION_LOST, "It was lost.");
        return new ScanResult(
                index.build(),
                end == 0,
                end == 1 ? Optional.of(lost) : Optional.empty(),
                START.plusSeconds(number),
                Duration.ofSeconds(number).toNanos(),
                Duration.ofSeconds(1));
    }

    /** Each number is a reading: its last digit the keys, its remainder by three how it ended. */
    @Property
    void whateverReadingsFollowEachOtherTheLastWholeOneIsShown(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 99) Integer> readings) {
        KnownKeys known = KnownKeys.nothing(GRAMMAR);
        Optional<ScanResult> whole = Optional.empty();
        int most = 0;
        for (int i = 0; i < readings.size(); i++) {
            ScanResult next = reading(readings.get(i) % 10, readings.get(i) % 3, i);
            known = known.after(next);
            whole = next.complete() ? Optional.of(next) : whole;
            most = Math.max(most, readings.get(i) % 10);
            assertThat(known.missed().isPresent()).isEqualTo(!next.complete());
            known.missed().ifPresent(it -> assertThat(it.at()).isEqualTo(next.startedAt()));
        }
        if (whole.isPresent()) {
            assertThat(known.index()).isSameAs(whole.get().index());
            assertThat(known.asOf()).hasValue(whole.get().startedAt());
            assertThat(known.isWhole()).isTrue();
        } else {
            assertThat(known.index().size()).isEqualTo(most);
            assertThat(known.extent()).isEqualTo(most == 0 ? Extent.NOTHING : Extent.PART);
        }
    }

    @Test
    void whyThereIsNoLaterReadingIsKept() {
        KnownKeys failed = KnownKeys.nothing(GRAMMAR).after(reading(3, 1, 7));
        assertThat(failed.missed().orElseThrow().why()).hasValue("It was lost.");
        KnownKeys cancelled = failed.after(reading(1, 2, 8));
        assertThat(cancelled.missed().orElseThrow().why()).isEmpty();
        assertThat(cancelled.index().size()).isEqualTo(3);
    }

    @Test
    void itsAgeCountsFromTheBeginningOfTheReading() {
        KnownKeys known = KnownKeys.nothing(GRAMMAR).after(reading(3, 0, 60));
        assertThat(known.age(Duration.ofMinutes(12).toNanos())).isEqualTo(Duration.ofMinutes(11));
        assertThat(KnownKeys.nothing(GRAMMAR).age(123)).isZero();
    }
}
