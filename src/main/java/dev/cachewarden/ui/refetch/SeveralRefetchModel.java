package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.refetch.several.RefetchProgress;
import dev.cachewarden.app.refetch.several.RefetchedEntries;
import dev.cachewarden.app.refetch.several.SeveralRefetch;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What Clerk says of several entries, from the price to the answers. On the FX thread; asking and
 * comparing happen elsewhere.
 */
public final class SeveralRefetchModel implements AutoCloseable {

    /** What the sheet shows. */
    public enum Phase {
        PRICED,
        ASKING,
        ANSWERED
    }

    private final Workspace workspace;
    private final SeveralRefetch refetch;
    private final List<CacheKey> keys;
    private final BackgroundTasks tasks;
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final Cancellation cancellation = new Cancellation();
    private final AtomicReference<Optional<RefetchProgress>> latest =
            new AtomicReference<>(Optional.empty());
    private final Runnable showProgress;

    private final ReadOnlyObjectWrapper<Phase> phase =
            new ReadOnlyObjectWrapper<>(this, "phase", Phase.PRICED);
    private final ReadOnlyObjectWrapper<Optional<RefetchProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RefetchedEntries>> answered =
            new ReadOnlyObjectWrapper<>(this, "answered", Optional.empty());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

    /**
     * A model for one showing of the sheet; {@link #close} it with the sheet.
     *
     * @param keys at most {@link SeveralRefetch#MOST}
     * @param names how much of a person may be seen
     */
    public SeveralRefetchModel(
            Workspace workspace,
            SeveralRefetch refetch,
            List<CacheKey> keys,
            BackgroundTasks tasks,
            ObservableValue<PersonNames> names) {
        this.workspace = workspace;
        this.refetch = refetch;
        this.keys = List.copyOf(keys);
        this.tasks = tasks;
        // What is bound does not keep the sheet in memory, as a subscription would.
        this.names.bind(names);
        this.showProgress = FxThread.coalescing(tasks.fx(), () -> progress.set(latest.get()));
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Empty before the first answer. */
    public ReadOnlyObjectProperty<Optional<RefetchProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Present once Clerk has been asked. */
    public ReadOnlyObjectProperty<Optional<RefetchedEntries>> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** Why the entries could not be read, a sentence; empty if nothing went wrong. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    int size() {
        return keys.size();
    }

    String server() {
        return workspace.server().facts().name();
    }

    ObservableValue<PersonNames> names() {
        return names;
    }

    /** What asking sends at least, a sentence. */
    String price() {
        return refetch.cost(keys).words();
    }

    /** Whose users stay not known for want of a secret key, a sentence. */
    Optional<String> unasked() {
        return refetch.unasked(keys);
    }

    /** Whether there is anything that Clerk can be asked. */
    boolean canAsk() {
        return refetch.cost(keys).entries() > 0;
    }

    void ask() {
        if (phase.get() != Phase.PRICED || !canAsk()) {
            return;
        }
        error.set("");
        phase.set(Phase.ASKING);
        tasks.of(() -> refetch.run(keys, this::progressed, cancellation))
                .onSuccess(made -> {
                    answered.set(Optional.of(made));
                    phase.set(Phase.ANSWERED);
                })
                .onError(failure -> {
                    error.set(Messages.of(failure));
                    phase.set(Phase.PRICED);
                })
                .start();
    }

    /** On the threads that ask. */
    private void progressed(RefetchProgress made) {
        latest.set(Optional.of(made));
        showProgress.run();
    }

    /** Asks no more: what was not answered until then is not known. */
    public void cancel() {
        cancellation.cancel();
    }

    /** What a repair of that kind would change; empty of steps where nothing follows. */
    RepairPlan plan(RepairKind kind) {
        return answered.get()
                .map(it -> it.plan(kind))
                .orElseGet(() -> new RepairPlan(kind, List.of()));
    }

    /** When Clerk had answered, and how often it was asked, a sentence. */
    String asked(RefetchedEntries made) {
        return refetch.asked(made);
    }

    /** Why nothing can be changed, a sentence; empty if it can. */
    Optional<String> whyNoRepair() {
        return workspace.changes().whyNot();
    }

    /** Stops asking and forgets the sheet. */
    @Override
    public void close() {
        cancel();
    }
}
