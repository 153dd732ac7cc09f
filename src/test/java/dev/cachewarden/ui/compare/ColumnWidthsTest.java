package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.ui.compare.ColumnWidths.Breadth;

import org.junit.jupiter.api.Test;

import java.util.List;

final class ColumnWidthsTest {

    /** What a window of 1360 pixels leaves to the columns. */
    private static final double ROOM = 1360 - 300 - 32 - 16;

    private final ColumnWidths widths = new ColumnWidths();

    @Test
    void fourEnvironmentsFitAWindowOf1360Pixels() {
        widths.share(ROOM, List.of(Breadth.SHARED, Breadth.SHARED, Breadth.SHARED, Breadth.SHARED));

        assertThat(widths.total()).isLessThanOrEqualTo(ROOM);
    }

    @Test
    void whatIsEmptyLeavesItsRoomToTheOthers() {
        widths.share(ROOM, List.of(Breadth.SHARED, Breadth.SHARED, Breadth.RAIL, Breadth.RAIL));

        assertThat(widths.get().get(2)).isLessThan(40);
        assertThat(widths.get().getFirst()).isGreaterThan(440);
        assertThat(widths.total()).isLessThanOrEqualTo(ROOM);
    }
}
