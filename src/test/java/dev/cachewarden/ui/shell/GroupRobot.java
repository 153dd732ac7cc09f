package dev.cachewarden.ui.shell;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Objects;

/** What a person does with the page of a group. */
final class GroupRobot {

    private final FxRobot fx;
    private final WindowRobot window;

    GroupRobot(FxRobot fx, WindowRobot window) {
        this.fx = fx;
        this.window = window;
    }

    @SuppressWarnings("unchecked") // The table of that id holds keys.
    private TableView<CacheKey> table() {
        return fx.lookup("#" + Ids.GROUP_TABLE).queryAs(TableView.class);
    }

    int rows() {
        return table().getItems().size();
    }

    /** The texts of the cells on screen in a column. */
    List<String> column(String title) {
        return fx.from(table()).lookup(".table-row-cell:filled > .table-cell").queryAll().stream()
                .filter(cell -> cell instanceof TableCell<?, ?> it && isIn(title, it))
                .map(cell -> ((TableCell<?, ?>) cell).getText())
                .toList();
    }

    private static boolean isIn(String title, TableCell<?, ?> cell) {
        return !cell.isEmpty() && title.equals(cell.getTableColumn().getText());
    }

    /** What is selected, by identifier. */
    List<String> selected() {
        return table().getSelectionModel().getSelectedItems().stream()
                .map(CacheKey::maskedIdentifier)
                .toList();
    }

    boolean isSelected(int row) {
        return table().getSelectionModel().isSelected(row);
    }

    void filter(String text) {
        window.click(Ids.GROUP_FILTER);
        window.type(text);
    }

    /** Selects the first {@code count} rows. */
    void selectFirst(int count) {
        fx.interact(() -> table().getSelectionModel().selectRange(0, count));
    }

    void selectAll() {
        fx.interact(() -> table().getSelectionModel().selectAll());
    }

    /** Selects one row and no other. */
    void selectOnly(int row) {
        fx.interact(() -> table().getSelectionModel().clearAndSelect(row));
    }

    /** What the rows' menu offers under that id. */
    MenuItem menu(String id) {
        TableRow<?> row = fx.from(table()).lookup(".table-row-cell:filled").query();
        return row.getContextMenu().getItems().stream()
                .filter(it -> id.equals(it.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** Selects a row and presses Enter. */
    void open(int row) {
        fx.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().select(row);
        });
        window.press(KeyCode.ENTER);
    }

    /** What can be done with the rows that are selected, as over the table. */
    List<String> offers() {
        MenuButton more = fx.lookup("#" + Ids.GROUP_SELECTED).queryAs(MenuButton.class);
        fx.interact(more::show);
        List<String> offers =
                more.getItems().stream()
                        .filter(item -> !item.isDisable())
                        .map(MenuItem::getText)
                        .filter(Objects::nonNull)
                        .toList();
        fx.interact(more::hide);
        return offers;
    }

    /** Does what the menu over the table offers under these words. */
    void take(String words) {
        MenuButton more = fx.lookup("#" + Ids.GROUP_SELECTED).queryAs(MenuButton.class);
        fx.interact(() -> {
            more.show();
            more.getItems().stream()
                    .filter(item -> words.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            more.hide();
        });
    }
}
