package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gives a table other rows, while what is selected, focused and on the screen stays so. */
final class KeptRows {

    /** Finding more of them again takes longer than a frame. */
    private static final int MOST_SELECTED = 1000;

    private final TableView<CacheKey> table;

    KeptRows(TableView<CacheKey> table) {
        this.table = table;
    }

    /** Rows stay as they are while very many of them are selected. */
    void show(KeyRows rows) {
        var selection = table.getSelectionModel();
        if (selection.getSelectedIndices().size() > MOST_SELECTED) {
            return;
        }
        List<CacheKey> selected =
                selection.getSelectedItems().stream().filter(Objects::nonNull).toList();
        @Nullable CacheKey lead = selection.getSelectedItem();
        @Nullable CacheKey focused = table.getFocusModel().getFocusedItem();
        int focusedRow = table.getFocusModel().getFocusedIndex();
        Optional<Integer> top = top();
        Optional<CacheKey> topKey = top.filter(it -> it < size()).map(table.getItems()::get);
        table.setItems(rows);
        selection.clearSelection();
        selected.stream()
                .filter(key -> !key.equals(lead))
                .forEach(key -> select(rows.indexOf(key)));
        if (lead != null) {
            select(rows.indexOf(lead));
        }
        if (focused != null && !rows.isEmpty()) {
            table.getFocusModel().focus(rows.nearest(focused, focusedRow));
        }
        topKey.map(key -> rows.nearest(key, top.orElse(0)))
                .filter(row -> !top.equals(Optional.of(row)))
                .ifPresent(table::scrollTo);
    }

    private void select(int row) {
        if (row >= 0) {
            table.getSelectionModel().select(row);
        }
    }

    private int size() {
        return table.getItems().size();
    }

    /** The first row on the screen. */
    private Optional<Integer> top() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.ofNullable(flow.getFirstVisibleCell()).map(cell -> cell.getIndex())
                : Optional.empty();
    }
}
