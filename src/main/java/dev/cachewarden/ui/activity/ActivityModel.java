package dev.cachewarden.ui.activity;

import dev.cachewarden.core.port.CommandCount;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;

/** The last tasks, latest first, and the commands sent. On the FX thread. */
public final class ActivityModel {

    private static final int KEPT = 50;

    private final ObservableList<Activity> activities = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ObservableList<CommandCount> commands = FXCollections.observableArrayList();

    public ObservableList<Activity> activities() {
        return activities;
    }

    Activity start(String title, Runnable canceller) {
        Activity activity = new Activity(title, canceller);
        activity.stateProperty().subscribe(_ -> countRunning());
        activities.addFirst(activity);
        countRunning();
        while (activities.size() > KEPT
                && activities.getLast().stateProperty().get() != Activity.State.RUNNING) {
            activities.removeLast();
        }
        return activity;
    }

    /** How many tasks are under way. */
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** {@code Activity 2}; without number where nothing is under way. */
    public String title() {
        return running.get() == 0 ? "Activity" : "Activity " + running.get();
    }

    private void countRunning() {
        running.set(
                (int)
                        activities.stream()
                                .filter(it -> it.stateProperty().get() == Activity.State.RUNNING)
                                .count());
    }

    public ObservableList<CommandCount> commands() {
        return commands;
    }

    public long commandsSent() {
        return commands.stream().mapToLong(CommandCount::sent).sum();
    }

    public void showCommands(List<CommandCount> counts) {
        if (!commands.equals(counts)) {
            commands.setAll(counts);
        }
    }
}
