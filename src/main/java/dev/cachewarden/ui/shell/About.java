package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.support.SheetButtons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Objects;

/** What this program is. */
final class About {

    private About() {}

    static void show(Sheets sheets) {
        Label title = new Label("Cachewarden " + version());
        title.getStyleClass().add("page-title");
        Label words =
                new Label(
                        "Inspect and repair a Redis cache of Clerk users that several environments"
                                + " share. Apache License 2.0. Not affiliated with Clerk, Redis or"
                                + " Upstash.");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        Button close = new Button("Close");
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(_ -> sheets.hide());
        VBox box = new VBox(title, words, SheetButtons.of(close));
        box.getStyleClass().addAll("form", "about");
        sheets.show(box, close);
    }

    private static String version() {
        // Absent where classes lie in a folder instead of the jar.
        return Objects.requireNonNullElse(About.class.getPackage().getImplementationVersion(), "");
    }
}
