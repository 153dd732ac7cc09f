package dev.cachewarden.ui.actions;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;
import dev.cachewarden.ui.support.Shortcut;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Every key combination and what it does. */
public final class ShortcutsSheet {

    private final Button close = new Button("Close");
    private final VBox root;

    /**
     * @param onClose takes the sheet away
     */
    public ShortcutsSheet(Runnable onClose) {
        Label title = new Label("Keys");
        title.getStyleClass().add("page-title");
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(_ -> onClose.run());
        root = new VBox(title, keys(), SheetButtons.of(close));
        root.setId(Ids.SHORTCUTS);
        root.getStyleClass().addAll("form", "shortcuts");
    }

    public Parent node() {
        return root;
    }

    public Node first() {
        return close;
    }

    private static GridPane keys() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts-grid");
        for (Shortcut shortcut : Shortcut.values()) {
            Label keys = new Label(shortcut.written());
            keys.getStyleClass().add("shortcut-hint");
            keys.setAccessibleText(shortcut.spoken());
            grid.addRow(grid.getRowCount(), keys, new Label(shortcut.does()));
        }
        return grid;
    }
}
