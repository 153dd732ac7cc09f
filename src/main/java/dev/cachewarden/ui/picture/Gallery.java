package dev.cachewarden.ui.picture;

import dev.cachewarden.ui.shell.MainModel;
import dev.cachewarden.ui.shell.MainWindow;
import dev.cachewarden.ui.shell.WindowParts;
import dev.cachewarden.ui.shell.WindowScene;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Theme;

import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws the window's views, fed by the demo, into files. What is changed for a picture is changed
 * in the demo. The toolkit must have been started; runs on any other thread.
 */
public final class Gallery {

    private final FxSteps steps = new FxSteps();
    private final WindowParts parts;
    private final Path folder;
    private final Canvas canvas;

    public Gallery(WindowParts parts, Path folder) {
        this(parts, folder, Canvas.USUAL);
    }

    /**
     * Pictures of a window of another size.
     *
     * @param parts that keep what is changed apart from what the user changes
     */
    public Gallery(WindowParts parts, Path folder, Canvas canvas) {
        this.parts = parts;
        this.folder = folder;
        this.canvas = canvas;
    }

    /**
     * Starts the toolkit without a display; once in a JVM.
     *
     * @throws RuntimeException or {@link UnsatisfiedLinkError} if its native libraries cannot be
     *     loaded
     */
    public static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FxThread.start(() -> {});
    }

    /** Draws everything in light and dark colours. */
    public void draw() throws IOException {
        Files.createDirectories(folder);
        Stage stage = steps.call(Stage::new);
        Theme theme = steps.call(() -> new Theme(Theme.Colours.LIGHT));
        WindowScene content =
                steps.call(() ->
                        new WindowScene(
                                parts,
                                theme,
                                Math.min(canvas.width(), MainWindow.WIDTH),
                                Math.min(canvas.height(), MainWindow.HEIGHT)));
        try {
            steps.run(() -> {
                canvas.spread(content.scene());
                stage.setScene(content.scene());
                stage.show();
                content.window().openDemo();
            });
            MainModel model = content.model();
            steps.await(() -> model.scan().lastProperty().get().isPresent());
            Shots shots = new Shots(steps, content, theme, canvas, folder);
            new LookingShots(shots).draw();
            new SnapshotShots(shots, parts.snapshots()).draw();
            new ChangeShots(shots).draw();
        } finally {
            steps.run(() -> {
                stage.close();
                content.close();
            });
        }
    }
}
