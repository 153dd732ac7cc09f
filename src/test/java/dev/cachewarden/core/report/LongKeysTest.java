package dev.cachewarden.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.SampleAudit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A report names each long key whole once, and is bounded however many there are. */
final class LongKeysTest {

    private static final String START = "clerk:production:username:";

    @Property
    void aKeyIsWholeInItsPlaceExactlyUpToTheLimit(
            @ForAll @IntRange(min = 1, max = 2 * LongKeys.MOST) int length,
            @ForAll @IntRange(min = 1, max = 4) int times) {
        String text = START + "k".repeat(length);
        LongKeys keys = new LongKeys();

        for (int i = 0; i < times; i++) {
            assertThat(keys.name(SampleAudit.key(text)).equals(text))
                    .isEqualTo(text.length() <= LongKeys.MOST);
        }
        assertThat(JsonText.of(keys.json()).split(text, -1))
                .hasSize(text.length() <= LongKeys.MOST ? 1 : 2);
    }

    @Test
    void twoLongKeysHaveTwoNames() {
        LongKeys keys = new LongKeys();
        List<String> names =
                List.of("a", "b").stream()
                        .map(it -> key(200 + LongKeys.MOST, it))
                        .map(keys::name)
                        .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(it -> it.length() < 200);
        assertThat(JsonText.of(keys.json())).contains(names);
    }

    @Test
    void whatIsKeptIsBounded() {
        LongKeys keys = new LongKeys();
        int length = (int) (LongKeys.MOST_OF_ALL / 4);
        for (int i = 0; i < 6; i++) {
            keys.name(key(length, String.valueOf(i)));
        }

        String table = JsonText.of(keys.json());
        assertThat(table).contains("\"whole\": null");
        assertThat((long) table.length()).isLessThan(LongKeys.MOST_OF_ALL + 10_000);
    }

    private static CacheKey key(int length, String middle) {
        String half = "k".repeat(length / 2 - middle.length());
        return SampleAudit.key(START + half + middle + half);
    }
}
