package dev.cachewarden.ui.compare;

import javafx.scene.layout.Region;

/** How much of the configured time to live is left, as a bar in the section's colour. */
final class TtlBar extends Region {

    private final Region filled = new Region();
    private double fraction;

    TtlBar() {
        getStyleClass().add("ttl-bar");
        filled.getStyleClass().add("ttl-bar-filled");
        getChildren().add(filled);
        setMinSize(30, 6);
        setPrefSize(80, 6);
        setMaxHeight(6);
    }

    void show(double fractionLeft) {
        fraction = fractionLeft;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, getWidth() * fraction, getHeight());
    }
}
