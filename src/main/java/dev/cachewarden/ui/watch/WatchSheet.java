package dev.cachewarden.ui.watch;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says what a watch costs before it is turned on, where every command is billed. */
public final class WatchSheet {

    private final Button cancel = new Button("Cancel");
    private final VBox root;

    /**
     * A sheet about turning {@code model} on.
     *
     * @param close takes the sheet away
     */
    public WatchSheet(WatchModel model, Runnable close) {
        Label title = new Label("Watch");
        title.getStyleClass().add("page-title");
        Label words = new Label("Every command is billed on this connection. " + model.price());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button watch = new Button("Watch every " + model.intervalProperty().get().label());
        watch.setId(Ids.WATCH_YES);
        watch.getStyleClass().add("accent");
        watch.setOnAction(_ -> {
            close.run();
            model.turnOn();
        });
        cancel.setCancelButton(true);
        cancel.setDefaultButton(true);
        cancel.setOnAction(_ -> close.run());
        root = new VBox(title, words, SheetButtons.of(cancel, watch));
        root.setId(Ids.WATCH_SHEET);
        root.getStyleClass().add("form");
    }

    public Parent node() {
        return root;
    }

    /** Nothing is spent by a stray Enter. */
    public Node first() {
        return cancel;
    }
}
