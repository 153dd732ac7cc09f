package dev.cachewarden.ui.audit;

import dev.cachewarden.core.audit.Severity;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How a severity looks wherever it is shown: an icon and a word, or an icon and a number, on its
 * colour. The icons differ too, because colour never carries meaning alone.
 */
public final class SeverityTag {

    private SeverityTag() {}

    /** A tag without content; {@link #show} fills it. */
    public static Label empty() {
        Label tag = new Label("", new FontIcon(Feather.INFO));
        // A tag that shows nothing yet has colours too.
        tag.getStyleClass().addAll("severity-tag", "severity-is-info");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    public static Label of(Severity severity) {
        Label tag = empty();
        show(tag, severity, severity.label());
        return tag;
    }

    /** Turns a tag into that of another severity, for cells. */
    public static void show(Label tag, Severity severity, String text) {
        tag.setText(text);
        if (tag.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(icon(severity));
        }
        tag.getStyleClass().removeIf(style -> style.startsWith("severity-is-"));
        tag.getStyleClass().add("severity-is-" + severity.label());
    }

    /** As {@link #show}, for the findings below a place. */
    public static void show(Label tag, FindingMarks.Mark mark) {
        show(tag, mark.worst(), mark.text());
    }

    private static Feather icon(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Feather.ALERT_OCTAGON;
            case HIGH -> Feather.ALERT_TRIANGLE;
            case MEDIUM -> Feather.ALERT_CIRCLE;
            case LOW -> Feather.FLAG;
            case INFO -> Feather.INFO;
        };
    }
}
