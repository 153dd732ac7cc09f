package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.refetch.several.RefetchedEntry;
import dev.cachewarden.app.refetch.several.RefetchedEntry.Standing;
import dev.cachewarden.core.people.PersonNames;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who an entry holds, where, how it compares with what Clerk says, and what can be done. */
final class RefetchedCell extends ListCell<RefetchedEntry> {

    static final double HEIGHT = 50;

    private final ObservableValue<PersonNames> names;
    private final FontIcon icon = new FontIcon(Feather.CHECK);
    private final Label who = new Label();
    private final Label key = new Label();
    private final Label words = new Label();
    private final Label standing = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox row;

    RefetchedCell(ObservableValue<PersonNames> names) {
        this.names = names;
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.getStyleClass().add("refetched-who");
        key.getStyleClass().add("monospace");
        key.setMinWidth(0);
        words.getStyleClass().add("muted");
        standing.getStyleClass().add("refetched-standing");
        standing.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(8, who, key);
        first.setAlignment(Pos.BASELINE_LEFT);
        first.setMinWidth(0);
        VBox both = new VBox(first, words);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(0);
        both.setPrefWidth(1);
        HBox.setHgrow(both, Priority.ALWAYS);
        row = new HBox(icon, both, standing);
        row.getStyleClass().add("key-line");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(1);
        whole.setWrapText(true);
        whole.setMaxWidth(520);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /** All that is said of an entry. */
    static String sentences(RefetchedEntry entry, PersonNames names) {
        String offer = entry.offerWords();
        return entry.words(names) + (offer.isEmpty() ? "" : " " + offer);
    }

    @Override
    protected void updateItem(@Nullable RefetchedEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        PersonNames seen = names.getValue();
        who.setText(entry.who(seen));
        who.setManaged(!who.getText().isEmpty());
        key.setText(seen.key(entry.key()));
        words.setText(sentences(entry, seen));
        standing.setText(entry.standing().label());
        icon.setIconCode(icon(entry.standing()));
        icon.getStyleClass().removeIf(style -> style.startsWith("state-"));
        icon.getStyleClass().add(style(entry.standing()));
        whole.setText(key.getText() + "\n" + words.getText());
        setTooltip(whole);
        setAccessibleText(
                who.getText()
                        + " "
                        + key.getText()
                        + ": "
                        + standing.getText()
                        + ". "
                        + words.getText());
        setGraphic(row);
    }

    private static Feather icon(Standing standing) {
        return switch (standing) {
            case SAME -> Feather.CHECK_CIRCLE;
            case DIFFERS -> Feather.ALERT_CIRCLE;
            case NOT_AT_CLERK, WRONG -> Feather.ALERT_OCTAGON;
            case NOT_CACHED -> Feather.SLASH;
            case NOT_KNOWN -> Feather.HELP_CIRCLE;
        };
    }

    private static String style(Standing standing) {
        return switch (standing) {
            case SAME -> "state-good";
            case DIFFERS -> "state-differs";
            case NOT_AT_CLERK, WRONG -> "state-wrong";
            case NOT_CACHED, NOT_KNOWN -> "state-still";
        };
    }
}
