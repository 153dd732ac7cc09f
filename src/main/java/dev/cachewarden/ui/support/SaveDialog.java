package dev.cachewarden.ui.support;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks where a file is to be written. */
@FunctionalInterface
public interface SaveDialog {

    /**
     * What is to be written.
     *
     * @param name proposed for the file, with its extension
     * @param kind as people call it: {@code Markdown}
     */
    record Proposal(String name, String kind) {

        String extension() {
            return "*" + name.substring(name.lastIndexOf('.'));
        }
    }

    /** The chosen file; empty if the user thought better of it. On the FX thread. */
    Optional<Path> choose(@Nullable Window owner, Proposal proposal);

    /** The dialog of the system. */
    static SaveDialog ofSystem() {
        return (owner, proposal) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Export");
            chooser.setInitialFileName(proposal.name());
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(proposal.kind(), proposal.extension()));
            @Nullable File file = chooser.showSaveDialog(owner);
            return Optional.ofNullable(file).map(File::toPath);
        };
    }
}
