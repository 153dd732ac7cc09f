package dev.cachewarden.ui.support;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a document where the user wants it; making and writing it happen in the background. */
public final class Export {

    private final BackgroundTasks tasks;
    private final SaveDialog dialog;
    private final Consumer<String> outcome;

    /**
     * @param outcome takes a sentence about the outcome
     */
    public Export(BackgroundTasks tasks, SaveDialog dialog, Consumer<String> outcome) {
        this.tasks = tasks;
        this.dialog = dialog;
        this.outcome = outcome;
    }

    /**
     * Asks where to, then writes.
     *
     * @param document made on another thread
     */
    public void save(
            @Nullable Window owner, SaveDialog.Proposal proposal, Supplier<String> document) {
        dialog.choose(owner, proposal).ifPresent(file -> write(file, document));
    }

    private void write(Path file, Supplier<String> document) {
        tasks.of(() -> Files.writeString(file, document.get()))
                .onSuccess(written -> outcome.accept("Written to " + written + "."))
                .onError(failure -> outcome.accept(sentence(file, failure)))
                .start();
    }

    private static String sentence(Path file, Throwable failure) {
        return failure instanceof IOException
                ? "Could not write "
                        + file
                        + " ("
                        + failure.getClass().getSimpleName()
                        + "). Choose another folder."
                : Messages.of(failure);
    }
}
