package dev.cachewarden.ui.shell;

import javafx.scene.control.SplitPane;

/** The place of the first divider of a pane, in pixels. */
final class FirstDivider {

    private FirstDivider() {}

    /** A divider's position is a part of the whole, which is known with the first layout. */
    static void give(SplitPane split, double pixels) {
        split.widthProperty()
                .subscribe((before, width) -> {
                    if (before.doubleValue() <= 0 && width.doubleValue() > 0) {
                        split.setDividerPositions(pixels / width.doubleValue());
                    }
                });
    }
}
