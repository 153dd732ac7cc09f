package dev.cachewarden.ui.support;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A window with nothing but a sheet in it, which counts how often the sheet is closed. */
public final class SheetWindow {

    private final FxRobot fx = new FxRobot();
    private final StackPane root = new StackPane();
    private final AtomicInteger closed = new AtomicInteger();

    /** On the FX thread. */
    public void start(Stage stage, double width, double height) {
        stage.setScene(new Scene(root, width, height));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /**
     * Shows another sheet.
     *
     * @param sheet made on the FX thread, of what it calls when it is closed
     */
    public void open(Function<Runnable, Node> sheet) {
        fx.interact(() -> root.getChildren().setAll(sheet.apply(closed::incrementAndGet)));
    }

    public int timesClosed() {
        return closed.get();
    }
}
