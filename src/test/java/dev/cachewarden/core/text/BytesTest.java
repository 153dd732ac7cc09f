package dev.cachewarden.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class BytesTest {

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 B",
                "812 | 812 B",
                "1023 | 1,023 B",
                "1024 | 1.0 KB",
                "3072 | 3.0 KB",
                "10188 | 9.9 KB",
                "10189 | 10 KB",
                "1048063 | 1,023 KB",
                "1048064 | 1.0 MB",
                "14680064 | 14 MB",
                "3298534883328 | 3.0 TB",
                "9223372036854775807 | 8.0 EB"
            })
    void aKilobyteHas1024Bytes(long bytes, String words) {
        assertThat(Bytes.of(bytes)).isEqualTo(words);
    }

    @Property
    void moreBytesNeverReadAsLess(
            @ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
        assertThat(read(Bytes.of(Math.max(one, other))))
                .isGreaterThanOrEqualTo(read(Bytes.of(Math.min(one, other))));
        assertThat(read(Bytes.of(one))).isGreaterThanOrEqualTo(read(Bytes.of(one - one / 1000)));
    }

    @Property
    void whatIsReadIsWithinATwentiethOfWhatItIs(@ForAll @LongRange(min = 0) long bytes) {
        assertThat(read(Bytes.of(bytes))).isCloseTo((double) bytes, within(bytes * 0.05));
    }

    private static double read(String words) {
        String[] parts = words.replace(",", "").split(" ", -1);
        return Double.parseDouble(parts[0]) * Math.pow(1024, UNITS.indexOf(parts[1]));
    }
}
