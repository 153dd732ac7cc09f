package dev.cachewarden.ui.picture;

import dev.cachewarden.ui.shell.MainModel;
import dev.cachewarden.ui.shell.MainWindow;
import dev.cachewarden.ui.shell.WindowScene;
import dev.cachewarden.ui.shell.WindowSheets;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Takes pictures of a window, and does in it what leads to the next one. Not on the FX thread. */
final class Shots {

    private final FxSteps steps;
    private final WindowScene content;
    private final Theme theme;
    private final Canvas canvas;
    private final Path folder;

    Shots(FxSteps steps, WindowScene content, Theme theme, Canvas canvas, Path folder) {
        this.steps = steps;
        this.content = content;
        this.theme = theme;
        this.canvas = canvas;
        this.folder = folder;
    }

    MainModel model() {
        return content.model();
    }

    MainWindow window() {
        return content.window();
    }

    WindowSheets sheets() {
        return content.window().sheets();
    }

    /** Takes a picture in each of the colours of what {@code prepare} leads to. */
    void take(String name, Runnable prepare) throws IOException {
        go(prepare);
        for (Theme.Colours colours : Theme.Colours.values()) {
            steps.run(() -> theme.choose(colours));
            steps.settle(content::isIdle);
            Image image = steps.call(() -> canvas.draw(content.scene()));
            String file = name + "-" + colours.name().toLowerCase(Locale.ROOT) + ".png";
            PngFile.write(image, folder.resolve(file));
        }
    }

    /** As {@link #take}, of a sheet that is taken away afterwards. */
    void takeSheet(String name, Runnable prepare) throws IOException {
        take(name, prepare);
        go(sheets()::hide);
    }

    /** On the FX thread; returns when nothing that follows is going on. */
    void go(Runnable step) {
        steps.run(step);
        steps.settle(content::isIdle);
    }

    <T> T call(Callable<T> step) {
        return steps.call(step);
    }

    void await(BooleanSupplier reached) {
        steps.await(reached);
    }

    /** Presses the button of that id. On the FX thread. */
    void press(String id) {
        ((Button) node(id)).fire();
    }

    /** Presses the button of that name in the notice above the page. On the FX thread. */
    void pressNotice(String label) {
        node(Ids.NOTIFICATION).lookupAll(".button").stream()
                .filter(it -> it instanceof Button button && label.equals(button.getText()))
                .findFirst()
                .ifPresent(it -> ((Button) it).fire());
    }

    /** Fills the field of that id. On the FX thread. */
    void type(String id, String text) {
        ((TextInputControl) node(id)).setText(text);
    }

    boolean isShown(String id) {
        return content.scene().lookup("#" + id) != null;
    }

    private Node node(String id) {
        return Optional.ofNullable(content.scene().lookup("#" + id))
                .orElseThrow(() -> new IllegalStateException("Nothing is shown as " + id));
    }
}
