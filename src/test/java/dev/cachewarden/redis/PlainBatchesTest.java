package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class PlainBatchesTest {

    private static final long ONE_ANSWER = 8L << 20;

    @Property
    void aBatchBringsNoMoreThanSomeMegabytesWhateverIsStored(
            @ForAll @IntRange(min = 1, max = 1 << 16) int usualBytes) {
        BatchSize size = PlainBatches.withValues(usualBytes);
        assertThat(size.valueBytes())
                .isEqualTo((long) size.keys() * size.window())
                .isLessThanOrEqualTo(ONE_ANSWER);
    }

    @Property
    void aValueOfTheUsualLengthIsNotCut(@ForAll @IntRange(min = 1, max = 1 << 13) int usualBytes) {
        assertThat(PlainBatches.withValues(usualBytes).window()).isGreaterThan(usualBytes);
    }
}
