package dev.cachewarden.ui.activity;

import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.port.CommandCount;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The last tasks, latest first, and the commands sent. On the FX thread. */
public final class ActivityModel {

    private static final int KEPT = 50;

    private final InstantSource time;
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final ObservableList<Activity> activities = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private Runnable showFindings = () -> {};
    private Consumer<String> showJournal = _ -> {};
    private Optional<Activity> ofFindings = Optional.empty();
    private final ObservableList<CommandCount> commands = FXCollections.observableArrayList();

    /** With this machine's clock. */
    public ActivityModel() {
        this(InstantSource.system());
    }

    ActivityModel(InstantSource time) {
        this.time = time;
    }

    public ObservableList<Activity> activities() {
        return activities;
    }

    /** How much of keys and people is shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    Activity start(String title, boolean isLasting, Runnable canceller) {
        Activity activity = new Activity(title, isLasting, canceller, time);
        activity.stateProperty().subscribe(_ -> countRunning());
        activities.addFirst(activity);
        countRunning();
        while (activities.size() > KEPT
                && activities.getLast().stateProperty().get() != Activity.State.RUNNING) {
            activities.removeLast();
        }
        return activity;
    }

    /** Calls {@code shows} where somebody wants to see the findings of an audit. */
    public void onFindings(Runnable shows) {
        showFindings = shows;
    }

    /** Calls {@code shows} with the id of a change whose line in the journal is wanted. */
    public void onJournal(Consumer<String> shows) {
        showJournal = shows;
    }

    void showInJournal(String change) {
        showJournal.accept(change);
    }

    /** The findings are those of this task, and no longer those of the one before. */
    void findingsAreOf(Activity activity) {
        ofFindings.ifPresent(before -> before.reportProperty().set(Optional.empty()));
        ofFindings = Optional.of(activity);
        activity.reportProperty().set(Optional.of(() -> showFindings.run()));
    }

    /** Asks the task to stop that began last, of those that end by themselves. */
    public void cancelLatest() {
        latest().ifPresent(Activity::cancel);
    }

    /** A sentence; empty where {@link #cancelLatest} cancels something. */
    public Optional<String> whyNothingToCancel() {
        return latest().isPresent() ? Optional.empty() : Optional.of("Nothing is running.");
    }

    private Optional<Activity> latest() {
        return activities.stream()
                .filter(it -> it.stateProperty().get() == Activity.State.RUNNING)
                .filter(it -> !it.isLasting())
                .findFirst();
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
