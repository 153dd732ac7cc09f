package dev.cachewarden.ui.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeDoor;
import dev.cachewarden.app.repair.RepairProgress;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.support.TypedName;
import dev.cachewarden.ui.support.TypedNames;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One repair from the plan to the summary. On the FX thread; the work is done elsewhere. */
public final class RepairModel implements AutoCloseable {

    /** What the sheet shows. */
    public enum Phase {
        PLANNING,
        RUNNING,
        DONE
    }

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final RepairWork work;
    private final List<Finding> findings;
    private final RepairKind kind;
    private final Listening connectionListener;
    private final AtomicReference<Optional<RepairProgress>> latest =
            new AtomicReference<>(Optional.empty());
    private final Runnable showProgress;
    private final Cancellation cancellation = new Cancellation();
    private Consumer<RepairReport> onFinished = _ -> {};

    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(this, "phase", Phase.PLANNING);
    private final ReadOnlyObjectWrapper<Optional<RepairPlan>> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RepairProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RepairReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> whyDisabled =
            new ReadOnlyObjectWrapper<>(this, "whyDisabled", Optional.of(""));
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final TypedNames names = new TypedNames(this::judge);

    /**
     * A model for one showing of the sheet; {@link #close} it with the sheet.
     *
     * @param beside findings of the same rules that are only counted, and not repaired this time
     */
    public RepairModel(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            List<Finding> findings,
            RepairKind kind,
            long beside) {
        this(workspace, tasks, findings, kind, RepairWork.on(workspace, journal, beside));
    }

    RepairModel(
            Workspace workspace,
            BackgroundTasks tasks,
            List<Finding> findings,
            RepairKind kind,
            RepairWork work) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.findings = List.copyOf(findings);
        this.kind = kind;
        this.work = work;
        this.showProgress = FxThread.coalescing(tasks.fx(), () -> progress.set(latest.get()));
        this.connectionListener =
                workspace.server().onStateChange(() -> tasks.fx().execute(this::judge));
        prepare();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Empty while it is being made. */
    ReadOnlyObjectProperty<Optional<RepairPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<RepairProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Present once done. */
    ReadOnlyObjectProperty<Optional<RepairReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the action cannot be taken; empty if it can; an empty text while it is planned. */
    ReadOnlyObjectProperty<Optional<String>> whyDisabledProperty() {
        return whyDisabled.getReadOnlyProperty();
    }

    /** What went wrong, a sentence; empty if nothing did. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The protected environments of the plan, each to be confirmed by its name. */
    ObservableList<TypedName> names() {
        return names.list();
    }

    RepairKind kind() {
        return kind;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Told of the summary, on the FX thread: whoever shows findings looks again. */
    public void onFinished(Consumer<RepairReport> listener) {
        onFinished = listener;
    }

    private void prepare() {
        tasks.of(() -> work.plan(findings, kind))
                .onSuccess(this::planned)
                .onError(
                        failure -> {
                            error.set(Messages.of(failure));
                            judge();
                        })
                .start();
    }

    private void planned(RepairPlan made) {
        names.ask(made.protectedEnvironments());
        plan.set(Optional.of(made));
        judge();
    }

    /** Starts the run, if it is not disabled. */
    public void repair() {
        if (phase.get() != Phase.PLANNING || whyDisabled.get().isPresent()) {
            return;
        }
        RepairPlan confirmed = plan.get().orElseThrow();
        Confirmation confirmation = names.confirmation();
        error.set("");
        phase.set(Phase.RUNNING);
        tasks.of(() -> work.run(confirmed, confirmation, this::progressed, cancellation))
                .onSuccess(this::finished)
                .onError(this::failed)
                .start();
    }

    /** Asks a run to stop; what is not done then stays as it is. */
    public void cancel() {
        cancellation.cancel();
    }

    /** Stops a run and forgets the sheet. */
    @Override
    public void close() {
        cancel();
        connectionListener.close();
    }

    /** On the run's thread. */
    private void progressed(RepairProgress made) {
        latest.set(Optional.of(made));
        showProgress.run();
    }

    private void finished(RepairReport made) {
        report.set(Optional.of(made));
        phase.set(Phase.DONE);
        onFinished.accept(made);
    }

    private void failed(Throwable failure) {
        error.set(Messages.of(failure));
        phase.set(Phase.PLANNING);
        judge();
    }

    private void judge() {
        whyDisabled.set(whyNot());
    }

    private Optional<String> whyNot() {
        ChangeDoor door = workspace.changes();
        return plan.get().isEmpty()
                ? door.whyNot().or(() -> Optional.of(""))
                : door.whyNot(RepairRunner.intent(plan.get().get()), names.confirmation());
    }
}
