package dev.cachewarden.ui.figures;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.figures.GroupReading;
import dev.cachewarden.core.figures.GroupFigures;
import dev.cachewarden.core.report.CostWords;
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

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The figures of a type's entries, which are read once somebody has seen the price. */
public final class FiguresModel implements AutoCloseable {

    private final BackgroundTasks tasks;
    private final GroupReading reading;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper words;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Optional<GroupFigures>> figures =
            new ReadOnlyObjectWrapper<>(this, "figures", Optional.empty());
    private final AtomicReference<String> latest = new AtomicReference<>("");
    private final Runnable showProgress;
    private final Cancellation cancellation = new Cancellation();
    private boolean isBegun;

    /** On the FX thread. */
    public FiguresModel(BackgroundTasks tasks, GroupReading reading, ZoneId zone) {
        this.tasks = tasks;
        this.reading = reading;
        this.zone = zone;
        this.words = new ReadOnlyStringWrapper(this, "words", "The price is being worked out…");
        this.showProgress = FxThread.coalescing(tasks.fx(), this::showProgress);
        tasks.of(reading::cost)
                .onSuccess(cost -> {
                    if (!isBegun) {
                        words.set(
                                "Every entry of this type is read: "
                                        + CostWords.price(cost)
                                        + ". Nothing is changed.");
                    }
                })
                .onError(failure -> words.set(Messages.of(failure)))
                .start();
    }

    /** The price, how far the reading is, or what was read. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Empty before the reading has ended. */
    ReadOnlyObjectProperty<Optional<GroupFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Reads them, once. */
    void read() {
        if (isBegun) {
            return;
        }
        isBegun = true;
        running.set(true);
        words.set("Reading…");
        tasks.of(() -> reading.run(this::progressed, cancellation))
                .onSuccess(read -> {
                    running.set(false);
                    words.set(read.words(zone));
                    figures.set(Optional.of(read));
                })
                .onError(failure -> {
                    running.set(false);
                    words.set(Messages.of(failure));
                })
                .start();
    }

    /** Ends the reading; what was read until then is shown. */
    void stop() {
        cancellation.cancel();
    }

    /** On the reading's thread. */
    private void progressed(AuditProgress progress) {
        latest.set(
                "%s of %s read"
                        .formatted(Numbers.of(progress.keys()), Numbers.entries(progress.total())));
        showProgress.run();
    }

    private void showProgress() {
        if (running.get()) {
            words.set(latest.get());
        }
    }

    @Override
    public void close() {
        stop();
    }
}
