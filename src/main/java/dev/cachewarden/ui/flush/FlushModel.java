package dev.cachewarden.ui.flush;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.flush.FlushOptions;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.app.flush.FlushRunner;
import dev.cachewarden.core.flush.ExpiryOutlook;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.ConfirmedRun;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/** One flush from the choice to the report. On the FX thread; the work is done elsewhere. */
public final class FlushModel implements AutoCloseable {

    private final Workspace workspace;
    private final KeyIndex index;
    private final BackgroundTasks tasks;
    private final FlushPlanner planner;
    private final FlushChoiceModel choice;
    private final ConfirmedRun<FlushPlan, FlushProgress, FlushReport> run;
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private Optional<ExpiryOutlook> outlook = Optional.empty();
    private int choices;

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
        this.choice = new FlushChoiceModel(index, first);
        FlushRunner runner = new FlushRunner(workspace, journal);
        this.run =
                new ConfirmedRun<>(
                        workspace,
                        tasks,
                        Intent.Flush::new,
                        (plan, confirmation, progress, cancellation) ->
                                runner.run(
                                        plan,
                                        confirmation,
                                        FlushOptions.DEFAULT,
                                        progress,
                                        cancellation));
        choice.targetProperty().addListener(_ -> prepare());
        // As of the boxes for state: nothing should be lost for good that was ticked for another.
        choice.scopeProperty().addListener(_ -> run.withoutUndoProperty().set(false));
        prepare();
    }

    public FlushChoiceModel choice() {
        return choice;
    }

    /** The run, from the plan to the report. */
    public ConfirmedRun<FlushPlan, FlushProgress, FlushReport> run() {
        return run;
    }

    /** "or wait: …", or empty while that is not known. Renewed by {@link #tick}. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** {@code host:port}. */
    public String serverName() {
        return workspace.server().facts().name();
    }

    /** Renews what counts down; to be called every second while the sheet is showing. */
    public void tick() {
        waiting.set(outlook.map(it -> it.words(workspace.clock().nanos())).orElse(""));
    }

    /** Stops a run and forgets the sheet. */
    @Override
    public void close() {
        run.close();
    }

    /** Plans the target and looks when it would end by itself. */
    private void prepare() {
        int current = ++choices;
        FlushTarget target = choice.targetProperty().get();
        run.planning();
        outlook = Optional.empty();
        tick();
        tasks.of(() -> planner.plan(target, index))
                .onSuccess(made -> ifCurrent(current, () -> run.planned(made)))
                .onError(failure -> ifCurrent(current, () -> run.notPlanned(failure)))
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

    private void show(ExpiryOutlook found) {
        outlook = Optional.of(found);
        tick();
    }
}
