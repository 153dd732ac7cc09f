package dev.cachewarden.ui.snapshot;

import dev.cachewarden.app.snapshot.SaveEstimate;
import dev.cachewarden.app.snapshot.SaveRequest;
import dev.cachewarden.app.snapshot.TypedPhrase;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.ui.support.SaveDialog;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What is to be saved, where, and what it is encrypted with. On the FX thread. */
public final class SaveSnapshotModel {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'cache-'uuuuMMdd-HHmm'.cwsnap'", Locale.ROOT);

    private final Content content;
    private final ZonedDateTime now;
    private final Consumer<SaveRequest> onSave;
    private final ObjectProperty<Optional<Path>> file =
            new SimpleObjectProperty<>(this, "file", Optional.empty());
    private final StringProperty phrase = new SimpleStringProperty(this, "phrase", "");
    private final StringProperty again = new SimpleStringProperty(this, "again", "");
    private final BooleanProperty inClear = new SimpleBooleanProperty(this, "inClear");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

    /**
     * What is saved.
     *
     * @param server its name
     * @param estimate what reading it costs
     */
    public record Content(String server, SnapshotSelection.Part part, SaveEstimate estimate) {}

    /**
     * @param now for a name that no file has yet
     * @param onSave takes what was decided, once
     */
    public SaveSnapshotModel(Content content, ZonedDateTime now, Consumer<SaveRequest> onSave) {
        this.content = content;
        this.now = now;
        this.onSave = onSave;
        phrase.subscribe(() -> error.set(""));
        again.subscribe(() -> error.set(""));
        inClear.subscribe(() -> error.set(""));
        file.subscribe(() -> error.set(""));
    }

    /** {@code Saves production username of db.test:6379: 1,204 entries when the keys were read.} */
    String words() {
        return "Saves "
                + content.part().words()
                + " of "
                + content.server()
                + ": "
                + content.estimate().words();
    }

    SaveDialog.Proposal proposal() {
        return new SaveDialog.Proposal(NAME.format(now), "Snapshot");
    }

    ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    StringProperty phraseProperty() {
        return phrase;
    }

    StringProperty againProperty() {
        return again;
    }

    /** Whether the file is left unencrypted. */
    BooleanProperty inClearProperty() {
        return inClear;
    }

    /** Why it is not saved, a sentence; empty before that was tried. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Begins, or says what is missing. */
    void save() {
        TypedPhrase typed = new TypedPhrase(phrase.get(), again.get(), inClear.get());
        Optional<String> why =
                file.get().isEmpty() ? Optional.of("Choose where to save it.") : typed.whyNot();
        error.set(why.orElse(""));
        if (why.isEmpty()) {
            Path chosen = file.get().orElseThrow();
            SaveRequest.Scanned wanted = new SaveRequest.Scanned(content.part());
            onSave.accept(new SaveRequest(chosen, wanted, typed.passPhrase()));
        }
    }
}
