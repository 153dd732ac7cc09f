package dev.cachewarden.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfilePlace;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.testing.MemorySecrets;
import dev.cachewarden.ui.support.BackgroundTasks;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Connections that are saved by connecting with the form, and opened again. */
final class SavedModelTest {

    private static final Secret PASSWORD = Secret.of("correct-horse");

    private final MemorySecrets secrets = new MemorySecrets();
    private final SavedConnections connections =
            new SavedConnections(new MemoryProfiles(), secrets);
    private final List<String> messages = new ArrayList<>();
    private final List<ConnectionSettings> opened = new ArrayList<>();
    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final SavedModel saved = new SavedModel(tasks, connections, Map.of(), messages::add);

    private ConnectModel form() {
        return new ConnectModel(
                tasks,
                (settings, _) -> {
                    opened.add(settings);
                    return new MemoryCache().workspace();
                },
                new ConnectionCheck(_ -> new MemoryCache(), Clock.system()),
                saved,
                (_, _, _) -> {});
    }

    private ConnectionProfile save(String name, boolean keepsPassword) {
        ConnectModel form = form();
        form.urlProperty().set("redis://live:6380/2");
        form.passwordProperty().set(PASSWORD.reveal());
        form.saving().nameProperty().set(name);
        form.saving().keepsPasswordProperty().set(keepsPassword);
        form.connect();
        return saved.all().getLast();
    }

    private ConnectionSettings open(ConnectionProfile profile) {
        form().use(profile, true);
        return opened.getLast();
    }

    @Test
    void oneWithoutANameIsOpenedAndNotSaved() {
        ConnectModel form = form();
        form.urlProperty().set("redis://live");

        form.connect();

        assertThat(opened).hasSize(1);
        assertThat(connections.load().profiles().all()).isEmpty();
    }

    @Test
    void aSavedOneIsOpenedWithThePasswordOfTheKeychain() {
        ConnectionProfile profile = save("live", true);

        ConnectionSettings settings = open(profile);

        assertThat(settings.address().place()).isEqualTo("live:6380/2");
        assertThat(settings.credentials().password()).contains(PASSWORD);
        assertThat(profile.place())
                .isEqualTo(
                        new ProfilePlace.AtUrl("redis://live:6380/2", new PasswordOrigin.Kept()));
    }

    @Test
    void withoutItsPasswordTheFormAsksForItAndNothingIsTried() {
        ConnectionProfile profile = save("live", false);
        ConnectModel form = form();

        form.use(profile, true);

        assertThat(secrets.all()).isEmpty();
        assertThat(opened).hasSize(1);
        assertThat(form.errorProperty().get()).contains("There is no password for “live”");
        form.passwordProperty().set(PASSWORD.reveal());
        form.connect();
        assertThat(opened.getLast().credentials().password()).contains(PASSWORD);
    }

    @Test
    void whereTheKeychainIsLockedTheConnectionIsOpenAndASentenceSaysThatItIsNotSaved() {
        secrets.lock();
        ConnectModel form = form();
        form.urlProperty().set("redis://live");
        form.passwordProperty().set(PASSWORD.reveal());
        form.saving().nameProperty().set("live");

        form.connect();

        assertThat(opened).hasSize(1);
        assertThat(connections.load().profiles().all()).isEmpty();
        assertThat(messages)
                .singleElement()
                .asString()
                .contains("could not be saved")
                .contains("locked");
    }

    @Test
    void anEditedOneStaysOneAndKeepsItsPassword() {
        ConnectionProfile profile = save("live", true);
        ConnectModel form = form();
        form.use(profile, false);
        form.saving().nameProperty().set("production");
        form.readOnlyProperty().set(true);

        form.connect();

        assertThat(saved.all())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.id()).isEqualTo(profile.id());
                    assertThat(it.name()).isEqualTo("production");
                    assertThat(it.access().readOnly()).isTrue();
                });
        assertThat(opened.getLast().credentials().password()).contains(PASSWORD);
    }

    @Test
    void aNameThatIsTakenIsRefusedBeforeAnythingIsTried() {
        save("live", true);
        ConnectModel form = form();
        form.urlProperty().set("redis://other");
        form.saving().nameProperty().set("LIVE");

        form.connect();

        assertThat(opened).hasSize(1);
        assertThat(form.errorProperty().get()).contains("Another connection is saved");
    }

    @Test
    void aForgottenOneLeavesNoPassword() {
        ConnectionProfile profile = save("live", true);

        saved.forget(profile);

        assertThat(saved.all()).isEmpty();
        assertThat(secrets.all()).isEmpty();
    }
}
