package dev.cachewarden.ui.overview;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Figures that open what they count. */
final class Links {

    private Links() {}

    /**
     * A figure as a link.
     *
     * @param words what it counts, for those who do not see where it is; also its tooltip
     */
    static Hyperlink of(String text, String words, Runnable onOpen) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("figure-link");
        link.setAccessibleText(words);
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        link.setTooltip(tooltip);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> {
            // Where a figure leads is not a page that was visited.
            link.setVisited(false);
            onOpen.run();
        });
        return link;
    }
}
