package dev.cachewarden.ui.support;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A sheet about changing a cache: what is done, on which server, and one pane at a time. */
public final class SheetFrame {

    private final VBox root = new VBox();
    private final StackPane body = new StackPane();

    /**
     * @param server its name; no address with a password
     * @param onEscape takes the sheet away, if it can go
     */
    public SheetFrame(String id, String title, String server, Runnable onEscape) {
        root.setId(id);
        root.getStyleClass().add("flush-sheet");
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(header(title, server), body);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, onEscape));
    }

    public Parent node() {
        return root;
    }

    /** Shows a pane in place of the one before. */
    public void show(Node pane) {
        body.getChildren().setAll(pane);
    }

    private static HBox header(String title, String server) {
        Label name = new Label(title);
        name.getStyleClass().add("flush-title");
        Label where = new Label(server);
        where.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(name, gap, where);
        header.getStyleClass().add("flush-header");
        return header;
    }

    private static void pressed(KeyEvent event, Runnable onEscape) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onEscape.run();
        }
    }
}
