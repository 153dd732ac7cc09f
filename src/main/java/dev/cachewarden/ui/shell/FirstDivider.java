package dev.cachewarden.ui.shell;

import javafx.scene.control.SplitPane;

import java.util.function.DoubleUnaryOperator;

/** The place of the first divider of a pane, in pixels. */
final class FirstDivider {

    private FirstDivider() {}

    /**
     * A divider's position is a part of the whole, which is known with the first layout.
     *
     * @param pixels of the first part, by those of the whole
     */
    static void give(SplitPane split, DoubleUnaryOperator pixels) {
        split.widthProperty()
                .subscribe((before, width) -> {
                    if (before.doubleValue() <= 0 && width.doubleValue() > 0) {
                        double whole = width.doubleValue();
                        split.setDividerPositions(pixels.applyAsDouble(whole) / whole);
                    }
                });
    }
}
