package dev.cachewarden.ui.repair;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** A key a row and what happens to it, however many there are. */
final class KeyLines {

    private static final double ROW = 44;
    private static final int MOST_ROWS = 6;

    /**
     * A row.
     *
     * @param good whether it goes as wanted
     */
    record Line(CacheKey key, String words, boolean good) {}

    private final ListView<Line> list = new ListView<>();

    /**
     * @param names how much of keys and people is shown
     */
    KeyLines(String id, ObservableValue<PersonNames> names) {
        list.setId(id);
        list.getStyleClass().addAll("flush-rows", "key-lines");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell(names));
        // A report can be shown again, with less to be seen of it.
        list.sceneProperty().subscribe((_, _) -> list.refresh());
        list.setAccessibleText("Keys");
    }

    ListView<Line> node() {
        return list;
    }

    void show(List<Line> lines) {
        list.setItems(FXCollections.observableList(lines));
        // The border adds two pixels.
        double height = Math.clamp(lines.size(), 1, MOST_ROWS) * ROW + 2;
        list.setPrefHeight(height);
        list.setMinHeight(Math.min(height, 2 * ROW));
    }

    private static final class Cell extends ListCell<Line> {

        private final FontIcon icon = new FontIcon(Feather.CHECK);
        private final Label key = new Label();
        private final Label words = new Label();
        private final Tooltip whole = new Tooltip();
        private final HBox row;
        private final ObservableValue<PersonNames> names;

        Cell(ObservableValue<PersonNames> names) {
            this.names = names;
            key.getStyleClass().add("monospace");
            words.getStyleClass().add("muted");
            VBox both = new VBox(key, words);
            both.setAlignment(Pos.CENTER_LEFT);
            both.setMinWidth(0);
            both.setPrefWidth(1);
            HBox.setHgrow(both, Priority.ALWAYS);
            row = new HBox(icon, both);
            row.getStyleClass().add("key-line");
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(1);
            whole.setWrapText(true);
            whole.setMaxWidth(520);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            String name = names.getValue().key(line.key());
            String happens = names.getValue().masked(List.of(line.key()), line.words());
            key.setText(name);
            words.setText(happens);
            icon.setIconCode(line.good() ? Feather.CHECK : Feather.SLASH);
            icon.getStyleClass().removeIf(style -> style.startsWith("state-"));
            icon.getStyleClass().add(line.good() ? "state-good" : "state-still");
            whole.setText(name + "\n" + happens);
            setTooltip(whole);
            setAccessibleText(name + ": " + happens);
            setGraphic(row);
        }
    }
}
