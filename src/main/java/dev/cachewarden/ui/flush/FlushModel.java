package dev.cachewarden.ui.flush;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeDoor;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.flush.FlushOptions;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.app.flush.FlushRunner;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.flush.ExpiryOutlook;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.Listening;
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

/** One flush from the choice to the report. On the FX thread; the work is done elsewhere. */
public final class FlushModel implements AutoCloseable {

    /** What the sheet shows. */
    public enum Phase {
        CHOOSING,
        RUNNING,
        DONE
    }

    private final Workspace workspace;
    private final KeyIndex index;
    private final BackgroundTasks tasks;
    private final FlushPlanner planner;
    private final FlushRunner runner;
    private final FlushChoiceModel choice;
    private final Listening connectionListener;
    private final AtomicReference<Optional<FlushProgress>> latestProgress =
            new AtomicReference<>(Optional.empty());
    private final Runnable showProgress;
    private Consumer<FlushReport> onFinished = report -> {};
    private Cancellation cancellation = new Cancellation();
    private int choices;

    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(this, "phase", Phase.CHOOSING);
    private final ReadOnlyObjectWrapper<Optional<FlushPlan>> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FlushProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FlushReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> whyDisabled =
            new ReadOnlyObjectWrapper<>(this, "whyDisabled", Optional.of(""));
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final TypedNames names = new TypedNames(this::judge);
    private Optional<ExpiryOutlook> outlook = Optional.empty();

    /**
     * A model for one showing of the sheet; {@link #close} it with the sheet.
     *
     * @param first what is chosen at the start
     */
    public FlushModel(
            Workspace workspace,
            FlushJournal journal,
            KeyIndex index,
            FlushTarget first,
            BackgroundTasks tasks) {
        this.workspace = workspace;
        this.index = index;
        this.tasks = tasks;
        this.planner = new FlushPlanner(workspace);
        this.runner = new FlushRunner(workspace, journal);
        this.choice = new FlushChoiceModel(index, first);
        this.showProgress =
                FxThread.coalescing(tasks.fx(), () -> progress.set(latestProgress.get()));
        this.connectionListener =
                workspace.server().onStateChange(() -> tasks.fx().execute(this::judge));
        choice.targetProperty().addListener(_ -> prepare());
        prepare();
    }

    public FlushChoiceModel choice() {
        return choice;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Empty while it is being made. */
    public ReadOnlyObjectProperty<Optional<FlushPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Empty before the first batch. */
    public ReadOnlyObjectProperty<Optional<FlushProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Present once done. */
    public ReadOnlyObjectProperty<Optional<FlushReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the action cannot be taken; empty if it can; an empty text while it is planned. */
    public ReadOnlyObjectProperty<Optional<String>> whyDisabledProperty() {
        return whyDisabled.getReadOnlyProperty();
    }

    /** "or wait: …", or empty while that is not known. Renewed by {@link #tick}. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What went wrong, a sentence; empty if nothing did. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The protected environments of the plan, each to be confirmed by its name. */
    public ObservableList<TypedName> names() {
        return names.list();
    }

    /** {@code host:port}. */
    public String serverName() {
        return workspace.server().facts().name();
    }

    /** Told of every report, on the FX thread: whoever shows counts reads them again. */
    public void onFinished(Consumer<FlushReport> listener) {
        onFinished = listener;
    }

    /** Renews what counts down; to be called every second while the sheet is showing. */
    public void tick() {
        waiting.set(outlook.map(it -> it.words(workspace.clock().nanos())).orElse(""));
    }

    /** Starts the run, if it is not disabled. */
    public void flush() {
        if (phase.get() != Phase.CHOOSING || whyDisabled.get().isPresent()) {
            return;
        }
        FlushPlan confirmed = plan.get().orElseThrow();
        Confirmation confirmation = names.confirmation();
        Cancellation ofRun = new Cancellation();
        cancellation = ofRun;
        error.set("");
        latestProgress.set(Optional.empty());
        progress.set(Optional.empty());
        phase.set(Phase.RUNNING);
        tasks.of(
                        () ->
                                runner.run(
                                        confirmed,
                                        confirmation,
                                        FlushOptions.DEFAULT,
                                        this::progressed,
                                        ofRun))
                .onSuccess(this::finished)
                .onError(this::refused)
                .start();
    }

    /** Asks a run to stop; its report comes at once. */
    public void cancel() {
        cancellation.cancel();
    }

    /** Stops a run and forgets the sheet. */
    @Override
    public void close() {
        cancel();
        connectionListener.close();
    }

    private void progressed(FlushProgress latest) {
        latestProgress.set(Optional.of(latest));
        showProgress.run();
    }

    private void finished(FlushReport result) {
        report.set(Optional.of(result));
        phase.set(Phase.DONE);
        onFinished.accept(result);
    }

    private void refused(Throwable failure) {
        error.set(Messages.of(failure));
        phase.set(Phase.CHOOSING);
        judge();
    }

    /** Plans the target and looks when it would end by itself. */
    private void prepare() {
        int current = ++choices;
        FlushTarget target = choice.targetProperty().get();
        error.set("");
        plan.set(Optional.empty());
        names.ask(List.of());
        outlook = Optional.empty();
        tick();
        judge();
        tasks.of(() -> planner.plan(target, index))
                .onSuccess(made -> ifCurrent(current, () -> planned(made)))
                .onError(failure -> ifCurrent(current, () -> error.set(Messages.of(failure))))
                .start();
        tasks.of(() -> planner.outlook(target, index))
                .onSuccess(found -> ifCurrent(current, () -> show(found)))
                // The alternative is only an offer; what hinders it, hinders the plan too.
                .onError(failure -> ifCurrent(current, () -> waiting.set("")))
                .start();
    }

    private void ifCurrent(int number, Runnable action) {
        if (number == choices) {
            action.run();
        }
    }

    private void planned(FlushPlan made) {
        plan.set(Optional.of(made));
        names.ask(made.protectedEnvironments());
        judge();
    }

    private void show(ExpiryOutlook found) {
        outlook = Optional.of(found);
        tick();
    }

    private void judge() {
        whyDisabled.set(whyNot());
    }

    private Optional<String> whyNot() {
        ChangeDoor door = workspace.changes();
        return plan.get().isEmpty()
                ? door.whyNot().or(() -> Optional.of(""))
                : door.whyNot(new Intent.Flush(plan.get().get()), names.confirmation());
    }
}
