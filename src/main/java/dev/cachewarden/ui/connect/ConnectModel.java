package dev.cachewarden.ui.connect;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionChoice;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ProfilePlace;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is typed into the form, and connecting with it. On the FX thread. */
public final class ConnectModel {

    private final BackgroundTasks tasks;
    private final CacheOpener opener;
    private final SavedModel saved;
    private final SavingForm saving;
    private final TestingModel testing;
    private final OnOpened onOpened;
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty prefix = new SimpleStringProperty("");
    private final StringProperty ttl = new SimpleStringProperty("");
    private final TlsForm tls = new TlsForm();
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Path>> envFile =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<EnvironmentRow> environments = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper connecting = new ReadOnlyBooleanWrapper();
    private Optional<DescribedCache> fromFile = Optional.empty();
    private int attempt;

    /** What takes the open cache. */
    @FunctionalInterface
    public interface OnOpened {

        /**
         * Takes it.
         *
         * @param choice what was connected to, and who described it
         * @param variables of the .env file that was used, if one was
         */
        void opened(ConnectionChoice choice, Workspace workspace, Map<String, String> variables);
    }

    /**
     * @param onOpened called on the FX thread
     */
    public ConnectModel(
            BackgroundTasks tasks,
            CacheOpener opener,
            ConnectionCheck check,
            SavedModel saved,
            OnOpened onOpened) {
        this.tasks = tasks;
        this.opener = opener;
        this.saved = saved;
        this.saving = new SavingForm(saved);
        this.testing = new TestingModel(tasks, check, error::set);
        this.onOpened = onOpened;
        show(CacheLayout.DEFAULT);
    }

    StringProperty urlProperty() {
        return url;
    }

    StringProperty passwordProperty() {
        return password;
    }

    StringProperty prefixProperty() {
        return prefix;
    }

    /** Seconds. */
    StringProperty ttlProperty() {
        return ttl;
    }

    TestingModel testing() {
        return testing;
    }

    SavingForm saving() {
        return saving;
    }

    TlsForm tls() {
        return tls;
    }

    BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    /** A file that is used instead of the URL and the password. */
    ObjectProperty<Optional<Path>> envFileProperty() {
        return envFile;
    }

    ObservableList<EnvironmentRow> environments() {
        return environments;
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty connectingProperty() {
        return connecting.getReadOnlyProperty();
    }

    /** Takes a .env file: from here on it says where the database is. */
    public void useEnvFile(Path file) {
        error.set("");
        tasks.of(() -> DescribedCache.inFile(file))
                .onSuccess(described -> {
                    fromFile = Optional.of(described);
                    envFile.set(Optional.of(file));
                    url.set("");
                    password.set("");
                    show(described.layout());
                })
                .onError(failure -> error.set(Messages.of(failure)))
                .start();
    }

    /**
     * Begins with a connection that is kept.
     *
     * @param andConnect connects with it at once
     */
    public void use(ConnectionProfile profile, boolean andConnect) {
        error.set("");
        saving.edit(profile);
        readOnly.set(profile.access().readOnly());
        profile.access().tls().ifPresent(tls::show);
        switch (profile.place()) {
            case ProfilePlace.AtUrl at -> url.set(at.url());
            case ProfilePlace.InEnvFile in -> envFile.set(Optional.of(in.file()));
            case ProfilePlace.InVariables _ -> {}
        }
        tasks.of(() -> saved.describe(profile).layout())
                .onSuccess(layout -> {
                    show(layout);
                    if (andConnect) {
                        connect();
                    }
                })
                .onError(failure -> error.set(Messages.of(failure)))
                .start();
    }

    void forgetEnvFile() {
        fromFile = Optional.empty();
        envFile.set(Optional.empty());
    }

    /** Connects, away from the FX thread. */
    void connect() {
        error.set("");
        try {
            Request request = request();
            int mine = ++attempt;
            connecting.set(true);
            tasks.of(() -> open(request))
                    .onSuccess(opened -> opened(mine, request, opened))
                    .onError(failure -> failed(mine, failure))
                    .start();
        } catch (InvalidSettingsException e) {
            error.set(Messages.of(e));
        }
    }

    /** Tests what {@link #connect} would connect to. */
    void test() {
        error.set("");
        try {
            Request request = request();
            testing.start(() -> described(request));
        } catch (InvalidSettingsException e) {
            error.set(Messages.of(e));
        }
    }

    /** Gives up an attempt, or a test; what it still opens is closed. */
    void cancel() {
        testing.cancel();
        attempt++;
        connecting.set(false);
    }

    /**
     * What is to be opened.
     *
     * @param described read in the background: secrets are looked up
     * @param profile what would be kept of it
     */
    private record Request(
            Supplier<DescribedCache> described,
            SavingForm.Typed typed,
            ConnectionProfile profile) {}

    private record Opened(DescribedCache described, Workspace workspace) {}

    private Opened open(Request request) {
        DescribedCache described = described(request);
        ConnectionChoice choice = described.choice();
        Workspace workspace =
                opener.open(choice.settings(), described.layout()).withSource(choice.source());
        return new Opened(described, workspace);
    }

    private static DescribedCache described(Request request) {
        DescribedCache described = request.described().get();
        ConnectionSettings settings =
                request.typed()
                        .over(described.choice().settings())
                        .withReadOnly(request.typed().readOnly())
                        .complete();
        return new DescribedCache(
                described.choice().with(settings), request.typed().layout(), described.variables());
    }

    private Request request() {
        Optional<ConnectionChoice> typedUrl =
                envFile.get().isPresent() || isOfVariables()
                        ? Optional.empty()
                        : Optional.of(new TypedAddress(url.get(), password.get()).choice());
        SavingForm.Typed typed =
                new SavingForm.Typed(
                        typedUrl.map(ConnectionChoice::settings),
                        envFile.get(),
                        readOnly.get(),
                        tls.wanted(),
                        layout());
        ConnectionProfile profile = saving.profile(typed);
        return new Request(described(profile, typed, typedUrl), typed, profile);
    }

    /** A connection of the process' variables, which no field of the form names. */
    private boolean isOfVariables() {
        return url.get().isBlank()
                && saving.edited()
                        .filter(it -> it.place() instanceof ProfilePlace.InVariables)
                        .isPresent();
    }

    private Supplier<DescribedCache> described(
            ConnectionProfile profile, SavingForm.Typed typed, Optional<ConnectionChoice> url) {
        if (fromFile.isPresent()) {
            DescribedCache file = fromFile.get();
            return () -> file;
        }
        if (saving.edited().isEmpty()) {
            DescribedCache form = new DescribedCache(url.orElseThrow(), typed.layout(), Map.of());
            return () -> form;
        }
        // The password that is typed may not be kept yet, and is not asked for.
        return () -> DescribedCache.of(saved.describe(profile, typed.password()), typed.password());
    }

    private CacheLayout layout() {
        if (prefix.get().isBlank()) {
            throw new InvalidSettingsException(
                    "The key prefix is missing: what keys start with before the first colon.");
        }
        String list =
                environments.stream().map(EnvironmentRow::written).collect(Collectors.joining(","));
        return new CacheLayout(
                prefix.get().strip(), Variables.environments(list), Variables.ttl(ttl.get()));
    }

    private void show(CacheLayout layout) {
        prefix.set(layout.prefix());
        ttl.set(Long.toString(layout.ttl().toSeconds()));
        List<Environment> wanted = layout.environments();
        environments.setAll(wanted.stream().map(EnvironmentRow::of).toList());
    }

    private void opened(int mine, Request request, Opened opened) {
        if (mine != attempt) {
            tasks.of(
                            () -> {
                                opened.workspace().server().close();
                                return opened;
                            })
                    .start();
            return;
        }
        connecting.set(false);
        password.set("");
        saving.save(request.profile(), request.typed());
        DescribedCache described = opened.described();
        onOpened.opened(described.choice(), opened.workspace(), described.variables());
    }

    private void failed(int mine, Throwable failure) {
        if (mine == attempt) {
            connecting.set(false);
            error.set(Messages.of(failure));
        }
    }
}
