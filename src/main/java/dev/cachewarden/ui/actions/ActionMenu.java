package dev.cachewarden.ui.actions;

import dev.cachewarden.ui.support.MenuItems;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Actions as a context menu. */
public final class ActionMenu {

    private ActionMenu() {}

    /**
     * A menu of groups with lines between them; empty if there is no action.
     *
     * @param groups may be empty themselves
     */
    public static Optional<ContextMenu> of(List<List<Action>> groups) {
        List<MenuItem> items = items(groups);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContextMenu(items.toArray(MenuItem[]::new)));
    }

    /** The items of such a menu, for a part of another one. */
    public static List<MenuItem> items(List<List<Action>> groups) {
        List<MenuItem> items = new ArrayList<>();
        for (List<Action> group : groups) {
            if (!group.isEmpty() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            group.stream().map(ActionMenu::item).forEach(items::add);
        }
        return items;
    }

    private static MenuItem item(Action action) {
        MenuItem item = MenuItems.of(action.name(), action.whyNot().get(), action::run);
        action.shortcut().ifPresent(keys -> item.setAccelerator(keys.combination()));
        return item;
    }
}
