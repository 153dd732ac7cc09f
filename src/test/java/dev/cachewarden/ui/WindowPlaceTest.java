package dev.cachewarden.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.window.WindowState.Bounds;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A window is put where it can be taken hold of. */
final class WindowPlaceTest {

    private static final List<Rectangle2D> TWO =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 0, 1280, 1024));

    @Test
    void onAnyScreenItIsPutWhereItWas() {
        assertThat(WindowPlace.isSeen(new Bounds(100, 50, 1440, 900), TWO)).isTrue();
        assertThat(WindowPlace.isSeen(new Bounds(-1200, 0, 1000, 800), TWO)).isTrue();
        assertThat(WindowPlace.isSeen(new Bounds(1800, 900, 1440, 900), TWO)).isTrue();
    }

    @Test
    void whereTheScreenIsGoneItIsNot() {
        assertThat(WindowPlace.isSeen(new Bounds(2000, 50, 1440, 900), TWO)).isFalse();
        assertThat(WindowPlace.isSeen(new Bounds(1890, 50, 1440, 900), TWO)).isFalse();
        assertThat(WindowPlace.isSeen(new Bounds(100, -60, 1440, 900), TWO)).isFalse();
        assertThat(WindowPlace.isSeen(new Bounds(100, 1070, 1440, 900), TWO)).isFalse();
        assertThat(WindowPlace.isSeen(new Bounds(-2000, 0, 700, 800), TWO)).isFalse();
    }
}
