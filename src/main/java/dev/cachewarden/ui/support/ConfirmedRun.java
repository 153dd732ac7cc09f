package dev.cachewarden.ui.support;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.CacheChanges;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.port.Listening;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A change that is planned, confirmed, carried out and reported on: what every sheet that changes
 * something shows. On the FX thread; the work is done elsewhere.
 *
 * @param <P> the plan
 * @param <G> how far it is
 * @param <R> what it has done
 */
public final class ConfirmedRun<P, G, R> implements AutoCloseable {

    /** What the sheet shows. */
    public enum Phase {
        PLANNING,
        RUNNING,
        DONE
    }

    /** Carries out a plan. Blocking, on a virtual thread. */
    @FunctionalInterface
    public interface Work<P, G, R> {

        R run(P plan, Confirmation confirmation, Consumer<G> progress, Cancellation cancellation);
    }

    private final CacheChanges changes;
    private final BackgroundTasks tasks;
    private final Function<P, Intent> intent;
    private final Work<P, G, R> work;
    private final Listening connectionListener;
    private final AtomicReference<Optional<G>> latest = new AtomicReference<>(Optional.empty());
    private final Runnable showProgress;
    private Consumer<R> onFinished = _ -> {};
    private Cancellation cancellation = new Cancellation();
    private Optional<String> forbidden = Optional.empty();

    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(this, "phase", Phase.PLANNING);
    private final ReadOnlyObjectWrapper<Optional<P>> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<G>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<R>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> whyDisabled =
            new ReadOnlyObjectWrapper<>(this, "whyDisabled", Optional.of(""));
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final TypedNames names = new TypedNames(this::judge);
    private final BooleanProperty withoutUndo = new SimpleBooleanProperty(this, "withoutUndo");

    /**
     * A run without a plan; {@link #close} it with its sheet.
     *
     * @param intent what a plan would change
     */
    public ConfirmedRun(
            Workspace workspace,
            BackgroundTasks tasks,
            Function<P, Intent> intent,
            Work<P, G, R> work) {
        this.changes = workspace.changes();
        this.tasks = tasks;
        this.intent = intent;
        this.work = work;
        this.showProgress = FxThread.coalescing(tasks.fx(), () -> progress.set(latest.get()));
        this.connectionListener =
                workspace.server().onStateChange(() -> tasks.fx().execute(this::judge));
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Empty while it is being made. */
    public ReadOnlyObjectProperty<Optional<P>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Empty before the first step. */
    public ReadOnlyObjectProperty<Optional<G>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Present once done. */
    public ReadOnlyObjectProperty<Optional<R>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the action cannot be taken; empty if it can; an empty text while it is planned. */
    public ReadOnlyObjectProperty<Optional<String>> whyDisabledProperty() {
        return whyDisabled.getReadOnlyProperty();
    }

    /** What went wrong, a sentence; empty if nothing did. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The protected environments of the plan, each to be confirmed by its name. */
    public ObservableList<TypedName> names() {
        return names.list();
    }

    /** Whether the entries are not to be kept before they are changed; at first they are. */
    public BooleanProperty withoutUndoProperty() {
        return withoutUndo;
    }

    /** Whether entries are kept at all, unless that is declined. */
    public boolean keepsEntries() {
        return changes.keepsEntries();
    }

    /** Takes the report, on the FX thread. */
    public void onFinished(Consumer<R> listener) {
        onFinished = listener;
    }

    /** A plan is being made, and the one before is of no use. */
    public void planning() {
        error.set("");
        plan.set(Optional.empty());
        names.ask(List.of());
        judge();
    }

    public void planned(P made) {
        names.ask(intent.apply(made).protectedEnvironments());
        plan.set(Optional.of(made));
        judge();
    }

    /**
     * There will be no plan.
     *
     * @param why a sentence
     */
    public void forbidden(String why) {
        forbidden = Optional.of(why);
        judge();
    }

    /** No plan could be made. */
    public void notPlanned(Throwable failure) {
        error.set(Messages.of(failure));
        judge();
    }

    /** Starts the run, if it is not disabled. */
    public void start() {
        if (phase.get() != Phase.PLANNING || whyDisabled.get().isPresent()) {
            return;
        }
        P confirmed = plan.get().orElseThrow();
        Confirmation confirmation =
                withoutUndo.get() ? names.confirmation().thatIsFinal() : names.confirmation();
        Cancellation ofRun = new Cancellation();
        cancellation = ofRun;
        error.set("");
        latest.set(Optional.empty());
        progress.set(Optional.empty());
        phase.set(Phase.RUNNING);
        tasks.of(() -> work.run(confirmed, confirmation, this::progressed, ofRun))
                .onSuccess(this::finished)
                .onError(this::failed)
                .start();
    }

    /**
     * Goes on where a run has ended because entries could not be kept, without keeping them. What
     * was confirmed stays confirmed.
     *
     * @param rest what is left of the plan
     */
    public void goOnWithoutUndo(P rest) {
        if (phase.get() != Phase.DONE) {
            return;
        }
        withoutUndo.set(true);
        plan.set(Optional.of(rest));
        phase.set(Phase.PLANNING);
        judge();
        start();
    }

    /** Asks a run to stop; the rest is then left undone. */
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
    private void progressed(G made) {
        latest.set(Optional.of(made));
        showProgress.run();
    }

    private void finished(R made) {
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
        whyDisabled.set(
                plan.get()
                        .map(made -> changes.whyNot(intent.apply(made), names.confirmation()))
                        .orElseGet(() -> forbidden.or(changes::whyNot).or(() -> Optional.of(""))));
    }
}
