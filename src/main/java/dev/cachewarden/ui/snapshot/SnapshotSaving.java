package dev.cachewarden.ui.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.app.snapshot.SaveProgress;
import dev.cachewarden.app.snapshot.SaveReport;
import dev.cachewarden.app.snapshot.SaveRequest;
import dev.cachewarden.app.snapshot.SnapshotSaver;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Messages;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A saving that is under way, listed among the tasks. On the FX thread. */
public final class SnapshotSaving {

    private final BackgroundTasks tasks;
    private final Consumer<String> onEnded;
    private final ListedTask listed;
    private final Cancellation cancellation = new Cancellation();

    /**
     * One that is still to be started.
     *
     * @param server its name
     * @param onEnded takes what came of it, in sentences
     */
    public SnapshotSaving(
            BackgroundTasks tasks,
            ActivityModel activities,
            String server,
            Consumer<String> onEnded) {
        this.tasks = tasks;
        this.onEnded = onEnded;
        this.listed = new ListedTask(activities, "Snapshot of " + server, cancellation::cancel);
    }

    /** Starts it, once. */
    public void start(SnapshotSaver saver, SaveRequest request) {
        listed.begin();
        SaveProgress progress = new Shown(tasks, listed);
        tasks.of(() -> saver.run(request, progress, cancellation))
                .onSuccess(this::reported)
                .onError(failure -> failed(Messages.of(failure)))
                .start();
    }

    /** Asks it to stop; there is no file then. */
    public void cancel() {
        cancellation.cancel();
    }

    private void reported(SaveReport report) {
        boolean isDone = report.outcome().isDone();
        boolean isCancelled = report.problem().isPresent() && cancellation.isCancelled();
        String words =
                Stream.concat(
                                Stream.of(report.headline()),
                                report.facts().stream().map(fact -> fact + "."))
                        .collect(Collectors.joining(" "));
        listed.end(!isDone && !isCancelled, isDone, words);
        onEnded.accept(words);
    }

    private void failed(String why) {
        listed.end(!cancellation.isCancelled(), false, why);
        onEnded.accept(why);
    }

    /** How far it is, from the thread that saves to the list of tasks. */
    private static final class Shown implements SaveProgress {

        private record At(double share, String words) {}

        private volatile At latest = new At(-1, "Looking for the keys…");
        private final Runnable show;

        Shown(BackgroundTasks tasks, ListedTask listed) {
            show = FxThread.coalescing(tasks.fx(), () -> show(listed, latest));
        }

        private static void show(ListedTask listed, At at) {
            listed.show(at.share(), at.words());
        }

        @Override
        public void scanned(ScanProgress progress) {
            show(-1, Numbers.of(progress.keys(), "key") + " found");
        }

        @Override
        public void read(long keys, long all) {
            show(
                    all == 0 ? -1 : (double) keys / all,
                    Numbers.of(keys) + " of " + Numbers.entries(all) + " read");
        }

        private void show(double share, String words) {
            latest = new At(share, words);
            show.run();
        }
    }
}
