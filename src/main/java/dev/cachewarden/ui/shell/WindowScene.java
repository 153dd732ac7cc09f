package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.privacy.PrivacyModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Theme;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import java.time.ZoneId;

/** A window's model and views, put together: for a display and for pictures. On the FX thread. */
public final class WindowScene implements AutoCloseable {

    private final BackgroundTasks tasks = BackgroundTasks.virtual(new FxThread());
    private final MainModel model;
    private final PrivacyModel privacy;
    private final MainWindow window;
    private final Scene scene;

    public WindowScene(WindowParts parts, Theme theme, double width, double height) {
        WindowModels models = WindowModels.of(tasks, ZoneId.systemDefault(), parts);
        model = models.main();
        privacy = models.privacy();
        window = new MainWindow(models, theme, tasks, parts);
        scene = new Scene(window.node(), width, height);
        theme.attach(scene);
    }

    public Scene scene() {
        return scene;
    }

    /** Whether names are hidden, for sharing the screen. */
    public BooleanProperty namesMaskedProperty() {
        return privacy.namesMaskedProperty();
    }

    public MainModel model() {
        return model;
    }

    public MainWindow window() {
        return window;
    }

    /** Whether nothing is being read or worked out. On any thread. */
    public boolean isIdle() {
        return tasks.isIdle();
    }

    /** Ends the connection, which must not hold up the closing of the window. */
    @Override
    public void close() {
        // Views stop their timers when they leave the scene.
        scene.setRoot(new Region());
        tasks.close();
        Thread.ofVirtual().name("close-connection").start(model::close);
    }
}
