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

    /** As few are selected again within a frame. */
    private static final int AT_ONCE = 1_000;

    /** More than that are not selected again: the window would stop for seconds each time. */
    private static final int MOST_SELECTED = 200_000;

    /** Of the time that selecting rows again takes, how much passes before it is done again. */
    private static final int PAUSE = 20;

    private final TableView<CacheKey> table;
    private Optional<KeyRows> waiting = Optional.empty();
    private long nextNanos = System.nanoTime();

    KeptRows(TableView<CacheKey> table) {
        this.table = table;
    }

    /** Shows other rows, at once or, while very many are selected, at one of the next seconds. */
    void show(KeyRows rows) {
        waiting = Optional.of(rows);
        tick();
    }

    /** What waits to be shown is of another page. */
    void forget() {
        waiting = Optional.empty();
    }

    /** A second has passed. */
    void tick() {
        long began = System.nanoTime();
        int selected = table.getSelectionModel().getSelectedIndices().size();
        boolean isDue = selected <= AT_ONCE || began - nextNanos >= 0;
        if (waiting.isEmpty() || !isDue || selected > MOST_SELECTED) {
            return;
        }
        replace(waiting.get());
        waiting = Optional.empty();
        long now = System.nanoTime();
        nextNanos = now + PAUSE * (now - began);
    }

    private void replace(KeyRows rows) {
        var selection = table.getSelectionModel();
        List<CacheKey> selected =
                selection.getSelectedItems().stream().filter(Objects::nonNull).toList();
        @Nullable CacheKey lead = selection.getSelectedItem();
        @Nullable CacheKey focused = table.getFocusModel().getFocusedItem();
        int focusedRow = table.getFocusModel().getFocusedIndex();
        Optional<Integer> top = top();
        Optional<CacheKey> topKey = top.filter(it -> it < size()).map(table.getItems()::get);
        table.setItems(rows);
        selection.clearSelection();
        select(rows, selected, lead);
        if (focused != null && !rows.isEmpty()) {
            table.getFocusModel().focus(rows.nearest(focused, focusedRow));
        }
        topKey.map(key -> rows.nearest(key, top.orElse(0)))
                .filter(row -> !top.equals(Optional.of(row)))
                .ifPresent(table::scrollTo);
    }

    /** All at once: one by one, each would look through those before. */
    private void select(KeyRows rows, List<CacheKey> selected, @Nullable CacheKey lead) {
        int[] others =
                selected.stream()
                        .filter(key -> !key.equals(lead))
                        .mapToInt(rows::indexOf)
                        .filter(row -> row >= 0)
                        .toArray();
        if (others.length > 0) {
            table.getSelectionModel().selectIndices(others[0], others);
        }
        int row = lead == null ? -1 : rows.indexOf(lead);
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
