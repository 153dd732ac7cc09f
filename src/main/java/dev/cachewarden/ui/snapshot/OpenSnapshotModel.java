package dev.cachewarden.ui.snapshot;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.app.snapshot.SnapshotComparison.Source;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.SnapshotLabel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Which snapshot is to be opened, and opening it. On the FX thread. */
public final class OpenSnapshotModel {

    private final BackgroundTasks tasks;
    private final OfflineCaches caches;
    private final Function<ExportTitle, CacheLayout> layout;
    private final BiConsumer<Workspace, Source> onOpened;
    private final SnapshotChoice choice;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
    private int attempt;

    /**
     * @param zone of the times in sentences
     * @param layout how the keys of a snapshot are read
     * @param onOpened takes what was opened, and from where, on the FX thread
     */
    public OpenSnapshotModel(
            BackgroundTasks tasks,
            OfflineCaches caches,
            ZoneId zone,
            Function<ExportTitle, CacheLayout> layout,
            BiConsumer<Workspace, Source> onOpened) {
        this.tasks = tasks;
        this.caches = caches;
        this.layout = layout;
        this.onOpened = onOpened;
        this.choice = new SnapshotChoice(tasks, caches, zone);
    }

    SnapshotChoice choice() {
        return choice;
    }

    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Takes a file whose label was read. */
    public void take(Path file, SnapshotLabel label) {
        choice.take(file, label);
    }

    /** Opens it, away from the FX thread. */
    void open() {
        choice.source().ifPresent(this::open);
    }

    private void open(Source source) {
        int mine = ++attempt;
        opening.set(true);
        tasks.of(() -> caches.open(source.file(), source.phrase(), layout))
                .onSuccess(workspace -> opened(mine, workspace, source))
                .onError(failure -> failed(mine, failure))
                .start();
    }

    /** Gives up an attempt; what it still opens is closed. */
    void cancel() {
        attempt++;
        opening.set(false);
    }

    private void opened(int mine, Workspace workspace, Source source) {
        if (mine != attempt) {
            workspace.server().close();
            return;
        }
        opening.set(false);
        choice.phraseProperty().set("");
        onOpened.accept(workspace, source);
    }

    private void failed(int mine, Throwable failure) {
        if (mine == attempt) {
            opening.set(false);
            choice.errorProperty().set(Messages.of(failure));
        }
    }
}
