package dev.cachewarden.ui.group;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/** Hides columns of a table while it is too narrow for all, so that none is cut. */
final class ColumnRoom {

    private static final double SCROLL_BAR = 16;

    private final TableView<?> table;
    private final List<? extends TableColumn<?, ?>> dispensable;

    /**
     * @param dispensable in the order in which they go
     */
    ColumnRoom(TableView<?> table, List<? extends TableColumn<?, ?>> dispensable) {
        this.table = table;
        this.dispensable = dispensable;
        table.widthProperty().subscribe((_, _) -> fit());
    }

    private void fit() {
        double missing = widthOfAll() + SCROLL_BAR - table.getWidth();
        for (TableColumn<?, ?> column : dispensable) {
            column.setVisible(missing <= 0);
            missing -= missing > 0 ? column.getMinWidth() : 0;
        }
    }

    private double widthOfAll() {
        return table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    }
}
