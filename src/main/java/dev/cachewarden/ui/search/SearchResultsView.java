package dev.cachewarden.ui.search;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The hits of a search: people, each with its environments, then keys. */
public final class SearchResultsView {

    private static final double ROW = 36;

    private final ListView<SearchRow> list;
    private final VBox root;
    private final ValuesLook look;
    private final SearchModel model;
    private final Consumer<CacheKey> onOpen;

    /**
     * @param audit reads the values for more
     * @param onOpen the user wants this entry
     * @param onLeave the user is done with the search
     */
    public SearchResultsView(
            SearchModel model, AuditModel audit, Consumer<CacheKey> onOpen, Runnable onLeave) {
        look = new ValuesLook(audit, model);
        this.model = model;
        this.onOpen = onOpen;
        list = new ListView<>(model.hits());
        list.setId(Ids.SEARCH_RESULTS);
        list.getStyleClass().addAll("edge-to-edge", "search-results");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new HitCell(model, look::marks));
        list.setPlaceholder(new Region());
        list.setAccessibleText("Search results");
        list.setOnMouseClicked(_ -> open());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                onLeave.run();
            }
        });
        look.onMarks(list::refresh);
        model.namesProperty()
                .subscribe((was, is) -> {
                    if (was.privacy() != is.privacy()) {
                        list.refresh();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(heading(model), hint(model), new ValuesBar(look).node(), list);
        root.getStyleClass().add("page");
    }

    public Parent node() {
        return root;
    }

    /** Opens the only hit; moves from the field into the list if there may be several. */
    public void enter() {
        model.only().ifPresentOrElse(this::open, this::focusFirst);
    }

    /** Moves from the field into the list. */
    public void focusFirst() {
        if (!list.getItems().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().select(0);
        }
    }

    private static HBox heading(SearchModel model) {
        Label title = new Label("Search");
        title.getStyleClass().add("page-title");
        Label summary = new Label();
        summary.setId(Ids.SEARCH_SUMMARY);
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summaryProperty());
        HBox heading = new HBox(title, summary);
        heading.getStyleClass().add("page-heading");
        return heading;
    }

    private static Node hint(SearchModel model) {
        Label hint = new Label();
        hint.setId(Ids.SEARCH_HINT);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.textProperty().bind(model.hintProperty());
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(hint);
        box.getStyleClass().add("page-body");
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.visibleProperty().bind(model.hintProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void open() {
        @Nullable SearchRow selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            open(selected);
        }
    }

    private void open(SearchRow row) {
        onOpen.accept(row.entry(look.marks()));
    }
}
