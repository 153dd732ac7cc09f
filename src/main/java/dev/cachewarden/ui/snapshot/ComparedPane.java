package dev.cachewarden.ui.snapshot;

import dev.cachewarden.app.snapshot.ComparedEntries;
import dev.cachewarden.app.snapshot.ComparedEntries.Entry;
import dev.cachewarden.app.snapshot.Difference;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How two states differ: in a sentence, by environment, and a row for each entry that does. */
final class ComparedPane {

    private static final double ROW = 26;
    private static final int ROWS = 8;

    /** Anybody can write keys of more environments than have room. */
    private static final double SECTIONS = 190;

    private final ObservableValue<PersonNames> names;
    private final ZoneId zone;
    private final Consumer<CacheKey> onOpen;
    private final VBox root = new VBox();
    private final ListView<Entry> list = new ListView<>();

    /**
     * @param names how much of keys is shown
     * @param onOpen opens an entry
     */
    ComparedPane(ObservableValue<PersonNames> names, ZoneId zone, Consumer<CacheKey> onOpen) {
        this.names = names;
        this.zone = zone;
        this.onOpen = onOpen;
        root.getStyleClass().add("form-fields");
        list.setId(Ids.COMPARE_SNAPSHOT_LIST);
        list.setAccessibleText("Entries that differ");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        // It can be shown again, with less to be seen of it.
        list.sceneProperty().subscribe((_, _) -> list.refresh());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open();
            }
        });
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    Node list() {
        return list;
    }

    void show(ComparedEntries compared) {
        Label verdict = line(compared.report().verdict());
        verdict.setId(Ids.COMPARE_SNAPSHOT_VERDICT);
        verdict.getStyleClass().add("flush-headline");
        Label words = line(compared.words(zone));
        words.getStyleClass().add("muted");
        VBox sections = new VBox();
        sections.setId(Ids.COMPARE_SNAPSHOT_SECTIONS);
        compared.sections()
                .forEach((section, counts) ->
                        sections.getChildren().add(line(section.label() + ": " + words(counts))));
        list.setItems(FXCollections.observableList(compared.entries()));
        list.setPrefHeight(Math.clamp(compared.entries().size(), 1, ROWS) * ROW + 2);
        list.setMinHeight(2 * ROW);
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setAccessibleText("By environment");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(SECTIONS);
        scroll.getStyleClass().add("edge-to-edge");
        root.getChildren().setAll(verdict, words, scroll);
        if (!compared.entries().isEmpty()) {
            Label hint = line("Enter or a double-click opens an entry.");
            hint.getStyleClass().add("muted");
            root.getChildren().addAll(list, hint);
            list.getSelectionModel().selectFirst();
        }
    }

    private static String words(Map<Difference, Long> counts) {
        return counts.entrySet().stream()
                .map(it -> Numbers.of(it.getValue()) + " " + it.getKey().label())
                .collect(Collectors.joining(", "));
    }

    private void open() {
        @Nullable Entry selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            onOpen.accept(selected.key());
        }
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private final class Cell extends ListCell<Entry> {

        private final Label difference = new Label();
        private final Label key = new Label();
        private final HBox row = new HBox(12, difference, key);

        Cell() {
            difference.getStyleClass().add("compared-difference");
            key.getStyleClass().add("monospace");
            // Ids that begin alike differ in their ends.
            key.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            key.setMinWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(1);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            difference.setText(entry.difference().label());
            key.setText(names.getValue().key(entry.key()));
            setAccessibleText(difference.getText() + ", " + key.getText());
            setGraphic(row);
        }
    }
}
