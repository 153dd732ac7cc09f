package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.Row;
import dev.cachewarden.core.value.Content;

import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A row of all columns. */
final class RowCell extends ListCell<Row> {

    private final CompareModel model;
    private final ColumnsPane panes;
    private final Runnable onInspect;
    private final List<LinePane> lines = new ArrayList<>();

    RowCell(CompareModel model, ColumnWidths widths, Runnable onInspect) {
        this.model = model;
        this.panes = new ColumnsPane(widths);
        this.onInspect = onInspect;
        getStyleClass().add("compare-row");
        setGraphic(panes);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY
                    && click.getClickCount() == 2
                    && getItem() != null) {
                onInspect.run();
            }
        });
        model.document().maskedProperty().subscribe((was, is) -> redraw());
        model.evidence().marksProperty().subscribe((was, is) -> redraw());
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        redraw();
    }

    private void redraw() {
        List<DisplayColumn> columns = model.displayed();
        while (lines.size() < columns.size()) {
            LinePane line = new LinePane(this::toggle, this::inspect);
            lines.add(line);
            panes.getChildren().add(line);
        }
        Row row = isEmpty() ? null : getItem();
        for (int i = 0; i < lines.size(); i++) {
            int place = i < columns.size() ? model.document().placeOf(columns.get(i)) : -1;
            if (row == null || place < 0) {
                lines.get(i).clear();
            } else {
                boolean takesPart = !(columns.get(i).content() instanceof Content.Nothing);
                boolean masked = model.document().maskedProperty().get();
                lines.get(i).show(row, place, masked, takesPart, isEvidence(row, columns.get(i)));
            }
        }
    }

    private boolean isEvidence(Row row, DisplayColumn column) {
        return column instanceof DisplayColumn.OfCopy(ColumnModel copy)
                && model.evidence().contains(row, copy.key());
    }

    private void inspect() {
        getListView().getSelectionModel().clearAndSelect(getIndex());
        onInspect.run();
    }

    private void toggle() {
        Row row = getItem();
        if (row != null) {
            model.document().toggle(row);
        }
    }
}
