package dev.cachewarden.ui.support;

import dev.cachewarden.ui.picture.PngFile;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** When a test of the window fails: its picture and its nodes under {@code target/ui-failures}. */
public final class FailurePictures implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(Path.of("target", "ui-failures"));
        String name =
                context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
        String file = name.replaceAll("[^A-Za-z0-9-]", "");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    write(folder.resolve(file));
                    return true;
                });
    }

    private static void write(Path file) throws IOException {
        int number = 0;
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            number++;
            PngFile.write(scene.snapshot(null), Path.of(file + "-" + number + ".png"));
            StringBuilder nodes = new StringBuilder();
            append(nodes, scene.getRoot(), 0);
            Files.writeString(Path.of(file + "-" + number + ".txt"), nodes);
        }
    }

    private static void append(StringBuilder out, Node node, int depth) {
        out.repeat(' ', 2 * depth)
                .append(node.getClass().getSimpleName())
                .append(node.getId() == null ? "" : "#" + node.getId())
                .append(node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "")
                .append(node.isVisible() ? "" : " invisible")
                .append(node.isDisabled() ? " disabled" : "")
                .append('\n');
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> append(out, child, depth + 1));
        }
    }
}
