package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs one job at a time away from the FX thread, and shows how far it is. On the FX thread. */
final class AuditTask {

    private static final Duration PROGRESS_GAP = Duration.ofMillis(200);

    private final BackgroundTasks tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Optional<TaskProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private @Nullable Run<?> current;

    /** What is run. All but {@link #work} is called on the FX thread. */
    interface Job<T> {

        Cancellation cancellation();

        /** Blocking, on a virtual thread. */
        T work(Consumer<TaskProgress> progress);

        default void progressed(TaskProgress made) {}

        /**
         * Called once {@link #work} has returned.
         *
         * @param isWanted whether its result is to be shown: the task was not abandoned
         */
        void done(T outcome, boolean isWanted);

        /**
         * Called when {@link #work} has failed.
         *
         * @param sentence why
         * @param isWanted as for {@link #done}
         */
        void failed(String sentence, boolean isWanted);
    }

    AuditTask(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Of the job under way; empty before its first step. */
    ReadOnlyObjectProperty<Optional<TaskProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    boolean isRunning() {
        return running.get();
    }

    /** Starts a job; none may be under way. */
    <T> void start(Job<T> job) {
        Run<T> run = new Run<>(job);
        current = run;
        progress.set(Optional.empty());
        running.set(true);
        run.start();
    }

    /** Stops the job under way; what it brings is shown. */
    void cancel() {
        if (current != null) {
            current.job.cancellation().cancel();
        }
    }

    /** Stops the job under way; what it brings is not shown. */
    void abandon() {
        if (current != null) {
            current.job.cancellation().cancel();
            finish();
        }
    }

    private void finish() {
        current = null;
        running.set(false);
        progress.set(Optional.empty());
    }

    private final class Run<T> {

        private final Job<T> job;
        private final AtomicReference<@Nullable TaskProgress> latest = new AtomicReference<>();
        private final Runnable update =
                FxThread.sampling(tasks.fx(), PROGRESS_GAP, this::showProgress);

        Run(Job<T> job) {
            this.job = job;
        }

        void start() {
            tasks.of(() -> job.work(this::progressed))
                    .onSuccess(outcome -> job.done(outcome, ended()))
                    .onError(failure -> job.failed(Messages.of(failure), ended()))
                    .start();
        }

        /** On the job's thread. */
        private void progressed(TaskProgress made) {
            latest.set(made);
            update.run();
        }

        private void showProgress() {
            @Nullable TaskProgress made = latest.get();
            if (made != null && current == this) {
                progress.set(Optional.of(made));
                job.progressed(made);
            }
        }

        private boolean ended() {
            boolean isWanted = current == this;
            if (isWanted) {
                finish();
            }
            return isWanted;
        }
    }
}
