package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.refetch.WriteBackRun;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.support.TypedName;
import dev.cachewarden.ui.support.TypedNames;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One repair of one entry by what Clerk said, from the question to what came of it. The entry is
 * changed only if it still is what was shown. On the FX thread; the work is done elsewhere.
 */
public final class RefetchRepairModel {

    /** What is done. */
    public enum Deed {
        DELETE,
        WRITE_BACK
    }

    /**
     * What it is about.
     *
     * @param seen what was shown of the entry
     * @param answer of the entry's environment
     */
    record Subject(CacheKey key, SeenValue seen, ClerkAnswer answer) {}

    private final Workspace workspace;
    private final RepairJournal journal;
    private final BackgroundTasks tasks;
    private final Deed deed;
    private final Subject subject;
    private final Consumer<RepairResult> onDone;
    private final TypedNames names = new TypedNames(this::judge);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Optional<String>> whyDisabled =
            new ReadOnlyObjectWrapper<>(this, "whyDisabled", Optional.empty());

    /**
     * @param onDone takes what came of it, on the FX thread
     */
    RefetchRepairModel(
            Workspace workspace,
            RepairJournal journal,
            BackgroundTasks tasks,
            Deed deed,
            Subject subject,
            Consumer<RepairResult> onDone) {
        this.workspace = workspace;
        this.journal = journal;
        this.tasks = tasks;
        this.deed = deed;
        this.subject = subject;
        this.onDone = onDone;
        names.ask(Intent.protecting(subject.key()).stream().toList());
        judge();
    }

    Deed deed() {
        return deed;
    }

    CacheKey key() {
        return subject.key();
    }

    Workspace workspace() {
        return workspace;
    }

    /** The entry's environment, if its name is to be typed. */
    ObservableList<TypedName> names() {
        return names.list();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the action cannot be taken, or why it was not, a sentence; empty if it can. */
    ReadOnlyObjectProperty<Optional<String>> whyDisabledProperty() {
        return whyDisabled.getReadOnlyProperty();
    }

    private void judge() {
        whyDisabled.set(WriteBackRun.whyNot(subject.key(), subject.answer()).or(names::missing));
    }

    /** Carries it out, if it is not disabled. */
    void carryOut() {
        if (running.get() || whyDisabled.get().isPresent()) {
            return;
        }
        Confirmation confirmation = names.confirmation();
        running.set(true);
        tasks.of(() -> result(confirmation))
                .onSuccess(onDone)
                .onError(failure -> whyDisabled.set(Optional.of(Messages.of(failure))))
                .andFinally(() -> running.set(false))
                .start();
    }

    private RepairResult result(Confirmation confirmation) {
        return switch (deed) {
            case DELETE ->
                    new RepairRunner(workspace, journal)
                            .run(deletion(), confirmation, _ -> {}, new Cancellation())
                            .results()
                            .getFirst();
            case WRITE_BACK ->
                    new WriteBackRun(workspace, journal)
                            .run(subject.key(), subject.seen(), subject.answer(), confirmation);
        };
    }

    private RepairPlan deletion() {
        return new RepairPlan(
                RepairKind.DELETE,
                List.of(
                        new PlannedRepair(
                                subject.key(),
                                Optional.empty(),
                                new PlannedRepair.Ready(
                                        subject.seen(), new Change.Delete(), new Ttl.None()))));
    }
}
