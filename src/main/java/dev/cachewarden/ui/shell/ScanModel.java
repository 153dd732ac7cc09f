package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.app.change.ChangedKeys;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.tree.KeyTreeModel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Reads the names of all keys into the tree; one scan at a time. On the FX thread. */
public final class ScanModel {

    /** Ten times a second looks alive; each update lays out the tree's cells. */
    private static final Duration PROGRESS_GAP = Duration.ofMillis(100);

    private final BackgroundTasks tasks;
    private final CurrentKeys keys;
    private final KeyTreeModel tree;
    private final ActivityModel activities;
    private final Consumer<Notice> notices;
    private Runnable onRetry = () -> {};
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Done>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Run current;

    /**
     * A scan that has ended.
     *
     * @param isAudited whether its keys have been audited together with it, by a watch
     */
    public record Done(ScanResult result, boolean isAudited) {}

    /**
     * @param notices takes what the user must know
     */
    ScanModel(
            BackgroundTasks tasks,
            CurrentKeys keys,
            KeyTreeModel tree,
            ActivityModel activities,
            Consumer<Notice> notices) {
        this.tasks = tasks;
        this.keys = keys;
        this.tree = tree;
        this.activities = activities;
        this.notices = notices;
    }

    /** Calls {@code retry} when the user wants read again what was not read to the end. */
    void onRetry(Runnable retry) {
        onRetry = retry;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Done>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Starts a scan of {@code cache} unless one is under way. */
    void start(OpenCache cache) {
        if (!running.get()) {
            current = new Run(cache);
            current.start();
        }
    }

    /**
     * The connection to {@code cache} is back: what was written meanwhile is not known. A scan
     * under way may not have noticed, or is about to fail: then another follows it.
     */
    void restart(OpenCache cache) {
        if (current != null && running.get()) {
            current.wantedAgain = true;
        } else {
            start(cache);
        }
    }

    /** What a scan under way has seen is of no use: another follows it. */
    void readAgain(OpenCache cache) {
        if (current != null && running.get()) {
            current.isStale = true;
        } else {
            start(cache);
        }
    }

    /** Stops the scan under way, and what it still brings is not shown: its cache is left. */
    void abandon() {
        if (current != null) {
            current.abandoned = true;
            current.cancellation.cancel();
            current = null;
            running.set(false);
            tree.endRunning();
            last.set(Optional.empty());
        }
    }

    /** Entries were changed: a scan under way has perhaps seen them as they were. */
    void changed(ChangedKeys changed) {
        if (current != null && running.get()) {
            current.changes.add(changed);
        }
    }

    /** A watch has read the keys; see {@link Done#isAudited}. */
    void show(ScanResult result) {
        show(result, true);
    }

    private void show(ScanResult result, boolean isAudited) {
        keys.know(keys.known().after(result));
        last.set(Optional.of(new Done(result, isAudited)));
    }

    private void tellMissed(String why) {
        notices.accept(
                Notice.with(
                        "The keys were not read to the end: "
                                + why
                                + (keys.known().isWhole()
                                        ? " Those of the reading before are shown."
                                        : " What is shown is not all there is."),
                        "Retry",
                        onRetry));
    }

    /** What a scan does. */
    private sealed interface Step {}

    private record Reads(ScanProgress progress) implements Step {}

    private record Waits(String why) implements Step {}

    private final class Run {

        private final OpenCache cache;
        private final Cancellation cancellation = new Cancellation();
        private final ListedTask listed;
        private final AtomicReference<@Nullable Step> latest = new AtomicReference<>();
        private boolean abandoned;
        private boolean wantedAgain;
        private boolean isStale;
        private final List<ChangedKeys> changes = new ArrayList<>();

        Run(OpenCache cache) {
            this.cache = cache;
            this.listed =
                    new ListedTask(activities, "Scan of " + cache.name(), cancellation::cancel)
                            .begin();
        }

        void start() {
            running.set(true);
            Runnable update = FxThread.sampling(tasks.fx(), PROGRESS_GAP, this::showProgress);
            Consumer<Step> steps =
                    step -> {
                        latest.set(step);
                        update.run();
                    };
            tasks.of(() -> scan(steps)).onSuccess(this::end).onError(this::fail).start();
        }

        private ScanResult scan(Consumer<Step> steps) {
            Workspace workspace = cache.workspace().telling(why -> steps.accept(new Waits(why)));
            return new IndexScan(workspace)
                    .run(progress -> steps.accept(new Reads(progress)), cancellation);
        }

        private void showProgress() {
            @Nullable Step step = latest.get();
            if (step == null || abandoned || !running.get()) {
                return;
            }
            switch (step) {
                case Reads(ScanProgress progress) -> showReading(progress);
                case Waits(String why) -> listed.show(-1, why);
            }
        }

        private void showReading(ScanProgress progress) {
            tree.showRunning(progress.counts());
            String words =
                    Numbers.of(progress.keys(), "key")
                            + " · "
                            + Numbers.rate(progress.keysPerSecond(), "key");
            // Keys of ours against all keys: right at the end when the database is ours alone.
            progress.databaseSize()
                    .ifPresentOrElse(
                            all -> listed.show(share(progress.keys(), all), words),
                            () -> listed.show(words));
        }

        private static double share(long keys, long all) {
            return all == 0 ? -1 : Math.min(1.0, (double) keys / all);
        }

        private void end(ScanResult result) {
            latest.set(null); // what is still to be sampled is not shown under the next scan
            listed.end(result.failure().isPresent(), result.complete(), words(result));
            if (abandoned) {
                return;
            }
            running.set(false);
            ScanResult known = result;
            for (ChangedKeys changed : changes) {
                known = known.changed(changed.removed(), changed.added());
            }
            ScanModel.this.show(known, false);
            result.failure().ifPresent(this::tell);
            startAgain();
        }

        /** What a snapshot does not hold is not there when it is read again, either. */
        private void tell(CacheException failure) {
            if (failure.kind() == CacheException.Kind.NOT_SAVED) {
                notices.accept(Notice.of(Messages.of(failure)));
            } else {
                tellMissed(Messages.of(failure));
            }
        }

        private void fail(Throwable failure) {
            latest.set(null);
            String sentence = Messages.of(failure);
            listed.fail(sentence);
            if (!abandoned) {
                running.set(false);
                Instant now = cache.workspace().clock().now();
                keys.know(keys.known().after(new KnownKeys.Missed(now, Optional.of(sentence))));
                tellMissed(sentence);
                startAgain();
            }
        }

        private void startAgain() {
            if (isStale || (wantedAgain && !keys.known().isLatest())) {
                ScanModel.this.start(cache);
            }
        }

        private static String words(ScanResult result) {
            return Numbers.of(result.index().size(), "key")
                    + " in "
                    + Durations.elapsed(result.elapsed())
                    + (result.complete() ? "" : ", not to the end");
        }
    }
}
