package dev.cachewarden.ui.activity;

import java.util.Optional;

/**
 * A task and its place in the list, from its beginning to its end; it can begin again. On the FX
 * thread.
 */
public final class ListedTask {

    private final ActivityModel activities;
    private final String title;
    private final Runnable canceller;
    private Optional<Activity> running = Optional.empty();

    /**
     * One that is not listed yet.
     *
     * @param canceller asks the task to stop; it answers by its end
     */
    public ListedTask(ActivityModel activities, String title, Runnable canceller) {
        this.activities = activities;
        this.title = title;
        this.canceller = canceller;
    }

    /** Lists it as under way. */
    public ListedTask begin() {
        return begin(false);
    }

    /** As {@link #begin}, of one that goes on until it is cancelled. */
    public ListedTask beginLasting() {
        return begin(true);
    }

    private ListedTask begin(boolean isLasting) {
        running = Optional.of(activities.start(title, isLasting, canceller));
        return this;
    }

    /** How far it is. */
    public void show(String words) {
        running.ifPresent(it -> it.messageProperty().set(words));
    }

    /**
     * As {@link #show(String)}.
     *
     * @param share 0 to 1, or negative while the end is unknown
     */
    public void show(double share, String words) {
        running.ifPresent(it -> it.progressProperty().set(share));
        show(words);
    }

    /**
     * What came of it can be seen.
     *
     * @param shows it, on the FX thread
     */
    public void reportedBy(Runnable shows) {
        running.ifPresent(it -> it.reportProperty().set(Optional.of(shows)));
    }

    /**
     * Its line in the journal can be shown.
     *
     * @param id of the change; empty if it is not known
     */
    public void journalledAs(Optional<String> id) {
        running.ifPresent(it -> it.changeProperty().set(id));
    }

    /** What came of it are the findings that are listed. */
    public void reportedInFindings() {
        running.ifPresent(activities::findingsAreOf);
    }

    /**
     * It has ended, if it was under way.
     *
     * @param hasFailed whether something was in its way
     * @param isComplete whether it came to its end; if not, and nothing failed, it was cancelled
     */
    public void end(boolean hasFailed, boolean isComplete, String words) {
        Activity.State ended = isComplete ? Activity.State.DONE : Activity.State.CANCELLED;
        end(hasFailed ? Activity.State.FAILED : ended, words);
    }

    /** It has failed, if it was under way. */
    public void fail(String why) {
        end(Activity.State.FAILED, why);
    }

    private void end(Activity.State how, String words) {
        running.ifPresent(it -> it.end(how, words));
        running = Optional.empty();
    }
}
