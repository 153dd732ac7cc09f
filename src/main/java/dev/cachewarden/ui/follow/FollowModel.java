package dev.cachewarden.ui.follow;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/**
 * Keeps the keys that the window shows true: by the server's reports, or by reading them again
 * after a time. On the FX thread.
 */
public final class FollowModel implements AutoCloseable {

    private static final String STILL =
            "Nothing in a snapshot changes, so there is nothing to follow.";

    private final BackgroundTasks tasks;
    private final CurrentKeys keys;
    private final Readings readings;
    private final ReadOnlyObjectWrapper<Freshness> wanted =
            new ReadOnlyObjectWrapper<>(this, "wanted", Freshness.OFF);
    private final ReadOnlyObjectWrapper<FollowState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new FollowState.Off());
    private boolean isStill;
    private Optional<Following> current = Optional.empty();

    public FollowModel(BackgroundTasks tasks, CurrentKeys keys, Readings readings) {
        this.tasks = tasks;
        this.keys = keys;
        this.readings = readings;
    }

    /** What keeps the counts true. */
    public ReadOnlyObjectProperty<Freshness> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FollowState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Another cache or snapshot is open: its keys are read once its changes are followed, or cannot
     * be.
     */
    public void open(Workspace workspace) {
        end();
        isStill = workspace.server().snapshot().isPresent();
        wanted.set(isStill ? Freshness.OFF : Freshness.LIVE);
        if (isStill) {
            state.set(new FollowState.Refused(STILL));
            readings.readFirst();
            return;
        }
        begin(workspace, readings::readFirst);
    }

    /** The user has chosen, and has read the price. */
    public void choose(Freshness chosen) {
        wanted.set(chosen);
        if (chosen != Freshness.LIVE) {
            end();
        } else if (current.isEmpty()) {
            keys.content().workspace().ifPresent(open -> begin(open, readings::readNames));
        }
    }

    /** Whether something is open that can change. */
    boolean isOpen() {
        return !isStill && keys.content().workspace().isPresent();
    }

    /** {@code 1,205 commands each time}: what a choice costs; empty where nothing is read. */
    String price(Freshness choice) {
        return choice.gap().isEmpty()
                ? ""
                : Numbers.of(IndexScan.commands(keys.index().size()), "command") + " each time";
    }

    /** For a button. */
    String brief() {
        return isStill ? "Snapshot" : FollowWords.brief(wanted.get(), state.get());
    }

    /** What keeps the counts true and why it is no more than that, a sentence or two. */
    String sentence() {
        return isStill ? STILL : FollowWords.sentence(wanted.get(), state.get());
    }

    /**
     * A second has passed.
     *
     * @param nanos now, by the monotonic clock
     * @param canRead whether names can be read now
     */
    public void tick(long nanos, boolean canRead) {
        boolean isDue =
                wanted.get()
                        .gap()
                        .filter(gap -> keys.known().age(nanos).compareTo(gap) >= 0)
                        .isPresent();
        if (isDue && canRead) {
            readings.readNames();
        }
    }

    private void begin(Workspace workspace, Runnable then) {
        state.set(new FollowState.Begins());
        Following following = new Following(tasks, keys, workspace, readings, this::follow);
        current = Optional.of(following);
        following.begin(then);
    }

    private void follow(FollowState reached) {
        if (reached instanceof FollowState.Refused) {
            current = Optional.empty();
            wanted.set(Freshness.OFF);
        }
        state.set(reached);
    }

    private void end() {
        current.ifPresent(Following::close);
        current = Optional.empty();
        state.set(new FollowState.Off());
    }

    /** Ends the reports; for the end of the program. */
    @Override
    public void close() {
        end();
    }
}
