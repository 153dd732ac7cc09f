package dev.cachewarden.ui.connect;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.core.check.CheckedStep;
import dev.cachewarden.core.connection.ConnectionChoice;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** The test of what a form describes, and what came of each step. On the FX thread. */
final class TestingModel {

    private final BackgroundTasks tasks;
    private final ConnectionCheck check;
    private final Consumer<String> onFailure;
    private final ObservableList<CheckedStep> steps = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper tested = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Cancellation present = new Cancellation();

    /**
     * @param onFailure takes a sentence, where there is nothing to be tested
     */
    TestingModel(BackgroundTasks tasks, ConnectionCheck check, Consumer<String> onFailure) {
        this.tasks = tasks;
        this.check = check;
        this.onFailure = onFailure;
    }

    /** Those that have ended. */
    ObservableList<CheckedStep> steps() {
        return steps;
    }

    /** What they are about: the form may say something else by then. */
    ReadOnlyStringProperty testedProperty() {
        return tested.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /**
     * Begins, in place of the test before.
     *
     * @param described read in the background: secrets are looked up
     */
    void start(Supplier<DescribedCache> described) {
        cancel();
        steps.clear();
        tested.set("");
        Cancellation mine = new Cancellation();
        present = mine;
        running.set(true);
        tasks.of(() -> run(described.get(), mine))
                .onError(failure -> ended(mine, Messages.of(failure)))
                .onSuccess(_ -> ended(mine, ""))
                .start();
    }

    private boolean run(DescribedCache described, Cancellation mine) {
        ConnectionChoice choice = described.choice();
        show(mine, () -> tested.set(choice.attemptWords()));
        check.run(
                choice.settings(),
                described.layout(),
                step -> show(mine, () -> steps.add(step)),
                mine);
        return true;
    }

    private void show(Cancellation mine, Runnable shown) {
        tasks.fx()
                .execute(() -> {
                    if (!mine.isCancelled()) {
                        shown.run();
                    }
                });
    }

    private void ended(Cancellation mine, String failure) {
        if (!mine.isCancelled()) {
            running.set(false);
            onFailure.accept(failure);
        }
    }

    /** Gives the test up; a connecting that is under way ends by itself, and is closed. */
    void cancel() {
        present.cancel();
        running.set(false);
    }
}
