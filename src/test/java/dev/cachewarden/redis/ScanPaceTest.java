package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScanPaceTest {

    private static final long MILLISECOND = 1_000_000;

    private final ScanPace pace = new ScanPace(1_000);

    @Test
    void overAFastLinkCountStaysWhereTheServerIsHeldShortly() {
        pace.answered(MILLISECOND, MILLISECOND / 10);

        assertThat(pace.count()).isEqualTo(1_000);
    }

    @Test
    void overASlowLinkCountGrowsUntilTheServersShareIsAQuarterOfTheWay() {
        long way = 16 * MILLISECOND;
        for (int call = 0; call < 20; call++) {
            pace.answered(way + pace.count() * MILLISECOND / 1_000, way);
        }

        assertThat(pace.count()).isEqualTo(4_000);
    }

    @Test
    void countNeverGrowsBeyondItsBound() {
        for (int call = 0; call < 20; call++) {
            pace.answered(100 * MILLISECOND, 99 * MILLISECOND);
        }

        assertThat(pace.count()).isEqualTo(ScanPace.MOST);
    }
}
