package dev.cachewarden.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a file, a .env file or a snapshot, be dropped onto a node. */
final class FileDrop {

    private FileDrop() {}

    static void accept(Node target, Consumer<Path> onFile) {
        target.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (file(event.getDragboard()).isPresent()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        target.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    Optional<Path> file = file(event.getDragboard());
                    file.ifPresent(onFile);
                    event.setDropCompleted(file.isPresent());
                    event.consume();
                });
    }

    private static Optional<Path> file(Dragboard dragged) {
        return dragged.hasFiles() && dragged.getFiles().size() == 1
                ? Optional.of(dragged.getFiles().getFirst().toPath())
                : Optional.empty();
    }
}
