package dev.cachewarden.ui.connect;

import dev.cachewarden.app.connection.PasswordQuestion;
import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.core.connection.CacheDescription;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The connections that the user keeps. On the FX thread. */
public final class SavedModel {

    private final BackgroundTasks tasks;
    private final SavedConnections saved;
    private final Map<String, String> environment;
    private final Consumer<String> messages;
    private final ObservableList<ConnectionProfile> all = FXCollections.observableArrayList();

    /** One for all that listen: a view of a list does not keep itself alive. */
    private final ObservableList<ConnectionProfile> shown =
            FXCollections.unmodifiableObservableList(all);

    /**
     * @param environment of the process
     * @param messages takes sentences that the user must know
     */
    public SavedModel(
            BackgroundTasks tasks,
            SavedConnections saved,
            Map<String, String> environment,
            Consumer<String> messages) {
        this.tasks = tasks;
        this.saved = saved;
        this.environment = environment;
        this.messages = messages;
    }

    /** In the user's order. */
    public ObservableList<ConnectionProfile> all() {
        return shown;
    }

    /** Reads them, away from the FX thread. */
    public void load() {
        after(Optional::empty, "The saved connections could not be read. ");
    }

    /** Saves one, and its password if it is to be kept. */
    void save(ConnectionProfile profile, Optional<Secret> password) {
        after(
                () -> saved.save(profile, password).doubt(),
                "The connection is open, but it could not be saved. ");
    }

    /** Forgets one and its password. */
    public void forget(ConnectionProfile profile) {
        after(() -> saved.remove(profile), "The connection could not be forgotten. ");
    }

    /**
     * Does something, and reads what is kept from there on.
     *
     * @param change answers what the user must know
     * @param failed how it is named if it fails
     */
    private void after(Callable<Optional<String>> change, String failed) {
        tasks.of(
                        () -> {
                            Optional<String> remark = change.call();
                            var kept = saved.load();
                            remark.or(kept::remark).ifPresent(this::tellLater);
                            return kept.profiles().all();
                        })
                .onSuccess(all::setAll)
                .onError(failure -> messages.accept(failed + Messages.of(failure)))
                .start();
    }

    private void tellLater(String sentence) {
        tasks.fx().execute(() -> messages.accept(sentence));
    }

    /** Whether another one has that name. */
    boolean isTaken(String name, Optional<ConnectionProfile> by) {
        return all.stream()
                .anyMatch(it ->
                        it.isNamed(name) && by.filter(own -> own.id().equals(it.id())).isEmpty());
    }

    /** The password field of the form in the place of a question. */
    private record TypedPassword(Optional<Secret> typed) implements PasswordQuestion {

        @Override
        public Optional<Secret> ask(String what) {
            return typed;
        }

        @Override
        public String otherwise() {
            return "Type it.";
        }
    }

    /** What a connection says when it is opened. Blocking. */
    CacheDescription describe(ConnectionProfile profile) {
        return describe(profile, Optional.empty());
    }

    /**
     * What a connection says when it is opened. Blocking.
     *
     * @param typed the password, where it is nowhere else
     */
    CacheDescription describe(ConnectionProfile profile, Optional<Secret> typed) {
        return saved.describe(profile, environment, new TypedPassword(typed));
    }
}
