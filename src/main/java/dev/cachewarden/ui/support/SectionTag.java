package dev.cachewarden.ui.support;

import dev.cachewarden.core.key.Section;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.Locale;

/**
 * How a section looks wherever it is shown: a coloured tag with its name. The colours are in {@code
 * cachewarden.css}: a node with the section's style class has {@code -section-color} and {@code
 * -section-on-color} (for text upon it).
 */
public final class SectionTag {

    private static final int FURTHER_COLOURS = 4;

    /** What a column of the compare view has room for. */
    private static final int LONGEST = 24;

    private static final int TAIL = 8;

    private SectionTag() {}

    /** A label with the section's name on its colour. */
    public static Label of(Section section) {
        Label tag = new Label();
        tag.getStyleClass().add("section-tag");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        tag.setEllipsisString("…");
        show(tag, section);
        return tag;
    }

    /** Turns a tag made by {@link #of} into that of another section, for cells. */
    public static void show(Label tag, Section section) {
        String name = section.label().toUpperCase(Locale.ROOT);
        tag.setText(shortened(name));
        tag.setAccessibleText(section.label());
        tag.setTooltip(tag.getText().equals(name) ? null : new Tooltip(section.label()));
        tag.getStyleClass().removeIf(style -> style.startsWith("section-is-"));
        tag.getStyleClass().add(styleClass(section));
    }

    /** Names often differ at their ends, so their middle is left out. */
    private static String shortened(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - TAIL - 1)
                        + "…"
                        + name.substring(name.length() - TAIL);
    }

    /** The style class that brings the section's colours. */
    public static String styleClass(Section section) {
        return "section-is-"
                + switch (section) {
                    case Section.Configured(var environment) ->
                            switch (environment.name()) {
                                case "production", "development", "test" -> environment.name();
                                // By name, so that an environment keeps its colour.
                                default ->
                                        Math.floorMod(
                                                environment.name().hashCode(), FURTHER_COLOURS);
                            };
                    case Section.NoEnvironment() -> "none";
                    case Section.Unknown _ -> "unknown";
                    case Section.Unrecognised() -> "unrecognised";
                };
    }
}
