package dev.cachewarden.ui.follow;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.follow.FollowedRound;
import dev.cachewarden.app.follow.FollowedRound.Standing;
import dev.cachewarden.app.follow.KeyFollower;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows the changes of one cache until it is closed or refused. On the FX thread. */
final class Following implements AutoCloseable {

    private final BackgroundTasks tasks;
    private final CurrentKeys keys;
    private final Workspace workspace;
    private final Readings readings;
    private final Consumer<FollowState> onState;
    private final FoundKeys found;
    private Optional<FollowThread> thread = Optional.empty();
    private FollowState state = new FollowState.Begins();
    private boolean isOver;

    /** Of the last keys that were shown, for the follower's thread. */
    private volatile KeyIndex known;

    /** By the monotonic clock: only a reading that began after this shows what is there. */
    private long readingNeededSince;

    Following(
            BackgroundTasks tasks,
            CurrentKeys keys,
            Workspace workspace,
            Readings readings,
            Consumer<FollowState> onState) {
        this.tasks = tasks;
        this.keys = keys;
        this.workspace = workspace;
        this.readings = readings;
        this.onState = onState;
        this.known = keys.index();
        this.found = new FoundKeys(tasks, keys, readings, workspace.clock());
    }

    /**
     * @param then run once changes are followed, or cannot be
     */
    void begin(Runnable then) {
        tasks.of(() -> KeyFollower.begin(workspace, () -> known))
                .onSuccess(follower -> begun(follower, then))
                .onError(failure -> refused(failure, then))
                .start();
    }

    private void begun(KeyFollower follower, Runnable then) {
        if (isOver) {
            follower.close();
            return;
        }
        readingNeededSince = workspace.clock().nanos();
        FollowThread started =
                new FollowThread(
                        follower,
                        round -> {
                            found.add(round);
                            tasks.fx().execute(() -> show(round));
                        },
                        failure -> tasks.fx().execute(() -> refused(failure, () -> {})));
        thread = Optional.of(started);
        started.start();
        then.run();
    }

    private void refused(Throwable failure, Runnable then) {
        if (!isOver) {
            close();
            onState.accept(new FollowState.Refused(Messages.of(failure)));
            then.run();
        }
    }

    private void show(FollowedRound round) {
        if (isOver) {
            return;
        }
        known = keys.index();
        if (round.isReadingDue()) {
            readingNeededSince = workspace.clock().nanos();
            found.forget();
        }
        FollowState reached = reached(round);
        if (!(reached instanceof FollowState.Live)) {
            keepProven();
        }
        state = reached;
        onState.accept(reached);
        if (round.isReadingDue()) {
            readings.readNames();
        }
    }

    private FollowState reached(FollowedRound round) {
        return switch (round.standing()) {
            case Standing.FOLLOWED -> isRead() ? live(round) : unread();
            case Standing.CATCHING_UP -> new FollowState.CatchingUp();
            case Standing.LOST -> new FollowState.Lost();
        };
    }

    /** Before the first reading nothing was missed. */
    private FollowState unread() {
        return state instanceof FollowState.Begins
                ? new FollowState.Begins()
                : new FollowState.ReadingAgain();
    }

    private boolean isRead() {
        return keys.known().isLatest() && keys.known().nanos() >= readingNeededSince;
    }

    /** Up to the proven moment; right after a reading that is when the reading began. */
    private FollowState live(FollowedRound round) {
        long nanos = Math.max(round.provenNanos(), keys.known().nanos());
        if (state instanceof FollowState.Live shown && shown.provenNanos() == nanos) {
            return shown;
        }
        Duration age = Duration.ofNanos(workspace.clock().nanos() - nanos);
        return new FollowState.Live(readingNeededSince, nanos, workspace.clock().now().minus(age));
    }

    /** What is no longer followed is from the last moment up to which it was. */
    private void keepProven() {
        if (state instanceof FollowState.Live(var _, var nanos, var proven)) {
            keys.follow(keys.known().provenAt(proven, nanos));
        }
    }

    @Override
    public void close() {
        if (!isOver) {
            keepProven();
            isOver = true;
            found.close();
            thread.ifPresent(FollowThread::close);
        }
    }
}
