package dev.cachewarden.ui.snapshot;

import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.app.snapshot.SnapshotComparison.Source;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotLabel;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Which snapshot is meant, and its pass phrase. On the FX thread. */
final class SnapshotChoice {

    private final BackgroundTasks tasks;
    private final OfflineCaches caches;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Chosen>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final StringProperty phrase = new SimpleStringProperty(this, "phrase", "");
    private final StringProperty error = new SimpleStringProperty(this, "error", "");

    /** A file, and what it says of itself. */
    record Chosen(Path file, SnapshotLabel label) {}

    /**
     * @param zone of the times in sentences
     */
    SnapshotChoice(BackgroundTasks tasks, OfflineCaches caches, ZoneId zone) {
        this.tasks = tasks;
        this.caches = caches;
        this.zone = zone;
    }

    ReadOnlyObjectProperty<Optional<Chosen>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    StringProperty phraseProperty() {
        return phrase;
    }

    /** What went wrong, a sentence; empty if nothing did. */
    StringProperty errorProperty() {
        return error;
    }

    /** Reads what a file says of itself, and takes it if it is a snapshot. */
    void choose(Path file) {
        error.set("");
        tasks.of(() -> caches.label(file))
                .onSuccess(label -> take(file, label))
                .onError(failure -> error.set(Messages.of(failure)))
                .start();
    }

    /** Takes a file whose label was read. */
    void take(Path file, SnapshotLabel label) {
        error.set("");
        phrase.set("");
        chosen.set(Optional.of(new Chosen(file, label)));
    }

    /** What the chosen file says of itself, a sentence or two. */
    String words() {
        return chosen.get()
                .map(it -> words(it.label()))
                .orElse("A file that Cachewarden has saved. Or drop one on the window.");
    }

    private String words(SnapshotLabel label) {
        ExportTitle title = label.title();
        return label.counts().map(it -> Numbers.entries(it.entries()) + " of ").orElse("")
                + title.server()
                + ", "
                + title.selection().words()
                + ", taken "
                + Timestamps.dateAndTime(title.takenAt(), zone)
                + "."
                + (label.counts().isPresent()
                        ? ""
                        : " The file ends early: it does not hold all that was to be saved.");
    }

    /** Whether a pass phrase is needed. */
    boolean isEncrypted() {
        return chosen.get().filter(it -> it.label().isEncrypted()).isPresent();
    }

    /** Why it cannot be opened yet, a sentence; empty if it can. */
    Optional<String> whyNot() {
        if (chosen.get().isEmpty()) {
            return Optional.of("Choose a snapshot first.");
        }
        return isEncrypted() && phrase.get().isBlank()
                ? Optional.of("Type its pass phrase.")
                : Optional.empty();
    }

    /** What was chosen; empty if something is missing, which the error says then. */
    Optional<Source> source() {
        error.set(whyNot().orElse(""));
        return chosen.get()
                .filter(_ -> whyNot().isEmpty())
                .map(it ->
                        new Source(
                                it.file(),
                                isEncrypted()
                                        ? Optional.of(new PassPhrase(phrase.get()))
                                        : Optional.empty()));
    }
}
