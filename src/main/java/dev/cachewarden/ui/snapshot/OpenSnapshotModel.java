package dev.cachewarden.ui.snapshot;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotLabel;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which snapshot is to be opened, and opening it. On the FX thread. */
public final class OpenSnapshotModel {

    private final BackgroundTasks tasks;
    private final OfflineCaches caches;
    private final ZoneId zone;
    private final Function<ExportTitle, CacheLayout> layout;
    private final Consumer<Workspace> onOpened;
    private final ReadOnlyObjectWrapper<Optional<Chosen>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final StringProperty phrase = new SimpleStringProperty(this, "phrase", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
    private int attempt;

    /** A file, and what it says of itself. */
    record Chosen(Path file, SnapshotLabel label) {}

    /**
     * @param zone of the times in sentences
     * @param layout how the keys of a snapshot are read
     * @param onOpened takes what was opened, on the FX thread
     */
    public OpenSnapshotModel(
            BackgroundTasks tasks,
            OfflineCaches caches,
            ZoneId zone,
            Function<ExportTitle, CacheLayout> layout,
            Consumer<Workspace> onOpened) {
        this.tasks = tasks;
        this.caches = caches;
        this.zone = zone;
        this.layout = layout;
        this.onOpened = onOpened;
    }

    ReadOnlyObjectProperty<Optional<Chosen>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    StringProperty phraseProperty() {
        return phrase;
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Reads what a file says of itself, and takes it if it is a snapshot. */
    public void choose(Path file) {
        error.set("");
        tasks.of(() -> caches.label(file))
                .onSuccess(label -> take(file, label))
                .onError(failure -> error.set(Messages.of(failure)))
                .start();
    }

    /** Takes a file whose label was read. */
    public void take(Path file, SnapshotLabel label) {
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

    /** Opens it, away from the FX thread. */
    void open() {
        error.set("");
        if (whyNot().isPresent()) {
            error.set(whyNot().get());
            return;
        }
        Path file = chosen.get().orElseThrow().file();
        Optional<PassPhrase> typed =
                isEncrypted() ? Optional.of(new PassPhrase(phrase.get())) : Optional.empty();
        int mine = ++attempt;
        opening.set(true);
        tasks.of(() -> caches.open(file, typed, layout))
                .onSuccess(workspace -> opened(mine, workspace))
                .onError(failure -> failed(mine, failure))
                .start();
    }

    /** Gives up an attempt; what it still opens is closed. */
    void cancel() {
        attempt++;
        opening.set(false);
    }

    private void opened(int mine, Workspace workspace) {
        if (mine != attempt) {
            workspace.server().close();
            return;
        }
        opening.set(false);
        phrase.set("");
        onOpened.accept(workspace);
    }

    private void failed(int mine, Throwable failure) {
        if (mine == attempt) {
            opening.set(false);
            error.set(Messages.of(failure));
        }
    }
}
