package dev.cachewarden.ui.activity;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** One task the user can watch: a scan, a flush. On the FX thread. */
public final class Activity {

    /** Where a task is. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private final String title;
    private final boolean isLasting;
    private final Runnable canceller;
    private final InstantSource time;
    private final Instant startedAt;
    private final ObjectProperty<Optional<Runnable>> report =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> change =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Instant> endedAt = Optional.empty();
    private final StringProperty message = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.RUNNING);

    /**
     * @param isLasting whether it goes on until it is cancelled
     * @param canceller asks the task to stop; it answers with a state
     */
    Activity(String title, boolean isLasting, Runnable canceller, InstantSource time) {
        this.title = title;
        this.isLasting = isLasting;
        this.canceller = canceller;
        this.time = time;
        this.startedAt = time.instant();
    }

    public String title() {
        return title;
    }

    /** Whether it goes on until it is cancelled: it is not cancelled in passing. */
    boolean isLasting() {
        return isLasting;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Empty while it is running. */
    public Optional<Instant> endedAt() {
        return endedAt;
    }

    /** Shows what came of it; empty where nothing more is known than its message. */
    public ObjectProperty<Optional<Runnable>> reportProperty() {
        return report;
    }

    /** The id of the change in the journal; empty if it is none, or nothing of it was kept. */
    public ObjectProperty<Optional<String>> changeProperty() {
        return change;
    }

    /** Asks the task to stop, if it is running. */
    public void cancel() {
        if (state.get() == State.RUNNING) {
            canceller.run();
        }
    }

    public StringProperty messageProperty() {
        return message;
    }

    /** 0 to 1, or negative while the end is unknown. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    public void end(State how, String what) {
        endedAt = Optional.of(time.instant());
        message.set(what);
        progress.set(how == State.DONE ? 1 : Math.max(0, progress.get()));
        state.set(how);
    }
}
