package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headers of a table start a sorting, and show the order that the rows have. */
final class SortedHeaders {

    private final TableView<CacheKey> table;
    private final SortModel sorting;
    private final Map<TableColumn<CacheKey, ?>, SortColumn> columns;
    private boolean isShowing;
    private boolean isPressed;

    SortedHeaders(
            TableView<CacheKey> table,
            SortModel sorting,
            Map<TableColumn<CacheKey, ?>, SortColumn> columns) {
        this.table = table;
        this.sorting = sorting;
        this.columns = Map.copyOf(columns);
        // The toolkit would sort all rows on the FX thread.
        table.setSortPolicy(_ -> true);
        table.getSortOrder().addListener((InvalidationListener) _ -> pressed());
        columns.keySet().forEach(it -> it.sortTypeProperty().subscribe((_, _) -> pressed()));
        // With other rows the toolkit forgets what they were sorted by.
        table.itemsProperty().subscribe((_, _) -> show(sorting.arrangedProperty().get()));
        sorting.arrangedProperty().subscribe(this::show);
        sorting.offerProperty().subscribe(() -> show(sorting.arrangedProperty().get()));
        sorting.progressProperty().subscribe(() -> show(sorting.arrangedProperty().get()));
    }

    /**
     * A press changes the order of the headers in several steps, and counts when the last is done.
     */
    private void pressed() {
        if (!isShowing && !isPressed) {
            isPressed = true;
            sorting.later(this::sort);
        }
    }

    private void sort() {
        isPressed = false;
        ObservableList<TableColumn<CacheKey, ?>> order = table.getSortOrder();
        if (order.isEmpty()) {
            sorting.clear();
        } else {
            TableColumn<CacheKey, ?> header = order.getLast();
            SortColumn column = columns.getOrDefault(header, SortColumn.KEY);
            boolean isDescending = header.getSortType() == TableColumn.SortType.DESCENDING;
            if (!sorting.isSortedBy(column, isDescending)) {
                sorting.sort(column, isDescending);
            }
        }
        show(sorting.arrangedProperty().get());
    }

    private void show(Optional<Arranged> arranged) {
        SortColumn shown = arranged.map(Arranged::column).orElse(SortColumn.KEY);
        boolean isDescending = arranged.map(Arranged::isDescending).orElse(false);
        isShowing = true;
        try {
            columns.forEach((column, by) -> {
                if (by == shown) {
                    column.setSortType(
                            isDescending
                                    ? TableColumn.SortType.DESCENDING
                                    : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(column));
                }
            });
        } finally {
            isShowing = false;
        }
        table.setAccessibleText(
                "Keys, sorted by " + shown.label() + ", " + shown.direction(isDescending));
    }
}
