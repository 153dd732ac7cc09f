package dev.cachewarden.ui.findings;

import dev.cachewarden.ui.support.Shortcut;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * Opens the menu of the selected row from the keyboard: what asks for it goes to the list, which
 * has the focus, and not to the cell, which has the menu.
 */
final class MenuByKeys {

    private final ListView<FindingRow> list;
    private final Function<FindingRow, @Nullable ContextMenu> menus;
    private @Nullable ContextMenu open;

    private MenuByKeys(
            ListView<FindingRow> list, Function<FindingRow, @Nullable ContextMenu> menus) {
        this.list = list;
        this.menus = menus;
    }

    static void on(ListView<FindingRow> list, Function<FindingRow, @Nullable ContextMenu> menus) {
        MenuByKeys keys = new MenuByKeys(list, menus);
        // Some systems send the key event, some the menu request, some both.
        list.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        list.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                keys.show();
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU || Shortcut.MENU.matches(event)) {
            show();
            event.consume();
        }
    }

    private void show() {
        @Nullable FindingRow row = list.getSelectionModel().getSelectedItem();
        if (row == null || (open != null && open.isShowing())) {
            return;
        }
        open = menus.apply(row);
        if (open != null) {
            open.show(cell(), Side.BOTTOM, 16, 0);
        }
    }

    private Node cell() {
        return list.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && cell.isSelected())
                .findFirst()
                .orElse(list);
    }
}
