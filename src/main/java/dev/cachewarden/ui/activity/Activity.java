package dev.cachewarden.ui.activity;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

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
    private final Runnable canceller;
    private final StringProperty message = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.RUNNING);

    /**
     * @param canceller asks the task to stop; it answers with a state
     */
    public Activity(String title, Runnable canceller) {
        this.title = title;
        this.canceller = canceller;
    }

    public String title() {
        return title;
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
        message.set(what);
        progress.set(how == State.DONE ? 1 : Math.max(0, progress.get()));
        state.set(how);
    }
}
