package dev.cachewarden.ui.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.app.snapshot.ComparedEntries;
import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.app.snapshot.SaveProgress;
import dev.cachewarden.app.snapshot.SnapshotComparison.Source;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Which snapshot is compared with what is open, and how they differ. On the FX thread. */
public final class CompareSnapshotModel implements AutoCloseable {

    private final BackgroundTasks tasks;
    private final Comparing comparing;
    private final String words;
    private final ZoneId zone;
    private final SnapshotChoice choice;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final ReadOnlyObjectWrapper<Optional<ComparedEntries>> compared =
            new ReadOnlyObjectWrapper<>(this, "compared", Optional.empty());
    private final AtomicReference<String> latest = new AtomicReference<>("");
    private final Runnable showProgress;
    private Cancellation cancellation = new Cancellation();

    /** Compares. Blocking. */
    @FunctionalInterface
    public interface Comparing {

        ComparedEntries with(Source chosen, SaveProgress progress, Cancellation cancellation);

        /** Whether it ends where that is asked for. */
        default boolean canStop() {
            return true;
        }
    }

    /**
     * One showing of the sheet; {@link #close} it with the sheet.
     *
     * @param words what a snapshot is compared with and what that costs, sentences
     * @param zone of the times in sentences
     */
    public CompareSnapshotModel(
            BackgroundTasks tasks,
            OfflineCaches caches,
            Comparing comparing,
            String words,
            ZoneId zone) {
        this.tasks = tasks;
        this.comparing = comparing;
        this.words = words;
        this.zone = zone;
        this.choice = new SnapshotChoice(tasks, caches, zone);
        this.showProgress = FxThread.coalescing(tasks.fx(), () -> progress.set(latest.get()));
    }

    /** As if the user had chosen the file. */
    public void choose(Path file) {
        choice.choose(file);
    }

    SnapshotChoice choice() {
        return choice;
    }

    String words() {
        return words;
    }

    boolean canStop() {
        return comparing.canStop();
    }

    ZoneId zone() {
        return zone;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far it is. */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Empty before something was compared. */
    ReadOnlyObjectProperty<Optional<ComparedEntries>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Begins, or says what is missing. */
    void compare() {
        choice.source().ifPresent(this::compare);
    }

    private void compare(Source chosen) {
        Cancellation mine = new Cancellation();
        cancellation = mine;
        latest.set("Reading…");
        progress.set("Reading…");
        running.set(true);
        tasks.of(() -> comparing.with(chosen, new Shown(), mine))
                .onSuccess(made -> {
                    choice.phraseProperty().set("");
                    compared.set(Optional.of(made));
                })
                .onError(failure -> choice.errorProperty().set(Messages.of(failure)))
                .andFinally(() -> running.set(false))
                .start();
    }

    /** Asks it to stop; what was compared until then is shown as that. */
    void stop() {
        cancellation.cancel();
    }

    @Override
    public void close() {
        stop();
    }

    /** How far it is, from the thread that compares. */
    private final class Shown implements SaveProgress {

        @Override
        public void scanned(ScanProgress made) {
            show(Numbers.of(made.keys(), "key") + " found");
        }

        @Override
        public void read(long keys, long all) {
            show(Numbers.of(keys) + " of " + Numbers.entries(all) + " read");
        }

        private void show(String far) {
            latest.set(far);
            showProgress.run();
        }
    }
}
