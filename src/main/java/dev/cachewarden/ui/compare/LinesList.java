package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.compare.Row;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All columns' lines in one virtual list, so that they cannot scroll apart. */
final class LinesList {

    private static final double HEIGHT = 18;

    private final CompareModel model;
    private final ValueInspector inspector;
    private final ListView<Row> list = new ListView<>();
    private final Label whyEmpty = new Label();

    LinesList(CompareModel model, ColumnWidths widths, ValueInspector inspector) {
        this.model = model;
        this.inspector = inspector;
        list.setId(Ids.COMPARE_LINES);
        list.getStyleClass().add("compare-lines");
        list.setAccessibleText("Aligned lines");
        list.setAccessibleHelp("Enter shows the whole line, Left and Right fold and unfold");
        list.setFixedCellSize(HEIGHT);
        list.setCellFactory(view -> new RowCell(model, widths, this::inspect));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(this::follow));
        whyEmpty.setId(Ids.COMPARE_WHY_EMPTY);
        whyEmpty.getStyleClass().add("muted");
        list.setPlaceholder(whyEmpty);
        model.document().workingProperty().subscribe(this::explain);
        model.document().rowsProperty().subscribe(this::show);
        model.document().revealedProperty().subscribe((was, row) -> reveal(row.intValue()));
    }

    ListView<Row> node() {
        return list;
    }

    /** The columns have come into another order. */
    void redraw() {
        list.refresh();
    }

    /** Never nothing without a word. */
    void explain() {
        whyEmpty.setText(model.whyNoLines());
    }

    /** Keeps the selected line selected where it still is. */
    private void show(List<Row> rows) {
        @Nullable Row selected = list.getSelectionModel().getSelectedItem();
        list.setItems(FXCollections.observableList(rows));
        explain();
        if (selected == null) {
            return;
        }
        String path = selected.path();
        IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).path().equals(path))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void reveal(int row) {
        if (row >= 0) {
            list.getSelectionModel().clearAndSelect(row);
            list.scrollTo(Math.max(0, row - 4));
        }
    }

    private void follow(Row row) {
        if (inspector.isShown()) {
            inspector.show(row);
        }
    }

    private void inspect() {
        selected().ifPresent(inspector::show);
    }

    private Optional<Row> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void pressed(KeyEvent event) {
        boolean taken = true;
        if (event.getCode() == KeyCode.LEFT) {
            selected().ifPresent(model.document()::fold);
        } else if (event.getCode() == KeyCode.RIGHT) {
            selected().ifPresent(model.document()::unfold);
        } else if (event.getCode() == KeyCode.ENTER) {
            inspect();
        } else if (event.getCode() == KeyCode.ESCAPE && inspector.isShown()) {
            inspector.hide();
        } else if (Shortcut.COPY.matches(event)) {
            selected().map(this::text).ifPresent(Clip::copy);
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    /** The line of each column that has one. */
    private String text(Row row) {
        boolean masked = model.document().maskedProperty().get();
        return model.displayed().stream()
                .map(model.document()::placeOf)
                .filter(place -> place >= 0)
                .map(place -> row.line(place, masked))
                .flatMap(Optional::stream)
                .map(Line::text)
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
