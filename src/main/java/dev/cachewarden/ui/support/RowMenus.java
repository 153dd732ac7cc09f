package dev.cachewarden.ui.support;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens the menu of what is selected in a list, a table or a tree: by the mouse at a row, by the
 * menu key and by Shift+F10. By keys the request goes to the control, which has the focus, and not
 * to the row.
 */
public final class RowMenus {

    private static final double INDENT = 16;

    private final Control rows;
    private final Supplier<Optional<ContextMenu>> menus;
    private Optional<ContextMenu> open = Optional.empty();

    private RowMenus(Control rows, Supplier<Optional<ContextMenu>> menus) {
        this.rows = rows;
        this.menus = menus;
    }

    /**
     * Gives rows a menu, by mouse and keys.
     *
     * @param menus makes the menu of what is selected; empty if there is none
     */
    public static void on(Control rows, Supplier<Optional<ContextMenu>> menus) {
        RowMenus made = byKeys(rows, menus);
        rows.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, made::requested);
    }

    /** As {@link #on}, where the rows have their menus for the mouse. */
    public static void onKeys(Control rows, Supplier<Optional<ContextMenu>> menus) {
        byKeys(rows, menus);
    }

    private static RowMenus byKeys(Control rows, Supplier<Optional<ContextMenu>> menus) {
        RowMenus made = new RowMenus(rows, menus);
        // Some systems send the key event, some the menu request, some both.
        rows.addEventHandler(KeyEvent.KEY_PRESSED, made::pressed);
        rows.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    if (event.isKeyboardTrigger()) {
                        made.showAtRow();
                        event.consume();
                    }
                });
        return made;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU || Shortcut.MENU.matches(event)) {
            showAtRow();
            event.consume();
        }
    }

    private void requested(ContextMenuEvent event) {
        Optional<IndexedCell<?>> row = row(event.getTarget());
        if (event.isConsumed() || row.isEmpty()) {
            return;
        }
        hide();
        row.ifPresent(RowMenus::select);
        open = menus.get();
        open.ifPresent(menu -> menu.show(rows, event.getScreenX(), event.getScreenY()));
        event.consume();
    }

    private void showAtRow() {
        if (open.filter(ContextMenu::isShowing).isPresent()) {
            return;
        }
        open = menus.get();
        open.ifPresent(menu -> menu.show(selectedRow(), Side.BOTTOM, INDENT, 0));
    }

    private void hide() {
        open.ifPresent(ContextMenu::hide);
    }

    private Node selectedRow() {
        return rows.lookupAll(".indexed-cell").stream()
                .filter(node -> node instanceof IndexedCell<?> cell && cell.isSelected())
                .findFirst()
                .orElse(rows);
    }

    /** Empty below the last row, where there is nothing that a menu could be about. */
    private static Optional<IndexedCell<?>> row(Object target) {
        for (@Nullable Node node = target instanceof Node it ? it : null;
                node != null;
                node = node.getParent()) {
            if (node instanceof TreeCell<?>
                    || node instanceof TableRow<?>
                    || node instanceof ListCell<?>) {
                IndexedCell<?> row = (IndexedCell<?>) node;
                return row.isEmpty() ? Optional.empty() : Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The menu is about the row under the mouse, or about all that are selected with it. */
    private static void select(IndexedCell<?> row) {
        if (row.isSelected()) {
            return;
        }
        switch (row) {
            case TreeCell<?> cell ->
                    cell.getTreeView().getSelectionModel().clearAndSelect(cell.getIndex());
            case TableRow<?> cell ->
                    cell.getTableView().getSelectionModel().clearAndSelect(cell.getIndex());
            case ListCell<?> cell ->
                    cell.getListView().getSelectionModel().clearAndSelect(cell.getIndex());
            default -> {}
        }
    }
}
