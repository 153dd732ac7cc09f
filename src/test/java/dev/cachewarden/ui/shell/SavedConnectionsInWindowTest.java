package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.testing.MemorySecrets;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** From the first run to a saved connection, and to the next start. */
@ExtendWith(ApplicationExtension.class)
final class SavedConnectionsInWindowTest {

    private static final String PASSWORD = "correct-horse";

    @TempDir private static Path folder;

    private final FxRobot fx = new FxRobot();
    private final MemorySecrets secrets = new MemorySecrets();
    private final SavedConnections connections =
            new SavedConnections(new MemoryProfiles(), secrets);
    private Optional<WindowRobot> shown = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    @Start
    void start(Stage wanted) {
        stage = Optional.of(wanted);
        open(wanted);
    }

    private void open(Stage wanted) {
        WindowParts usual = DemoJourney.withoutDemo(folder, (_, _) -> Optional.empty());
        shown =
                Optional.of(
                        new WindowRobot(
                                fx,
                                wanted,
                                new WindowParts(
                                        new Openings(
                                                (settings, _) -> {
                                                    requirePassword(
                                                            settings.credentials().password());
                                                    return new MemoryCache()
                                                            .with("clerk:production:id:user_1")
                                                            .workspace();
                                                },
                                                usual.openings().check(),
                                                usual.openings().snapshots(),
                                                usual.openings().demo(),
                                                connections),
                                        usual.changes(),
                                        usual.audit(),
                                        usual.clerk(),
                                        usual.figures(),
                                        usual.snapshots())));
    }

    private static void requirePassword(Optional<Secret> password) {
        if (!password.equals(Optional.of(Secret.of(PASSWORD)))) {
            throw new CacheException(CacheException.Kind.AUTHENTICATION, "Wrong password.");
        }
    }

    @AfterEach
    void end() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private void saveOne() {
        window().click(Ids.OPEN_CONNECTION);
        type(Ids.CONNECT_URL, "redis://live");
        type(Ids.CONNECT_PASSWORD, PASSWORD);
        type(Ids.CONNECT_NAME, "live");
        window().press(KeyCode.ENTER);
        window().await("the cache", () -> !window().isShown(Ids.CONNECT));
        window().await("its saving", () -> !connections.load().profiles().all().isEmpty());
    }

    private void type(String id, String text) {
        window().click(id);
        window().type(text);
    }

    private void restart() {
        window().close();
        fx.interact(() -> open(stage.orElseThrow()));
    }

    private void openSaved() {
        window().await("the list", () -> window().isShown(Ids.SAVED_CONNECTIONS));
        fx.interact(() -> ((Button) rowParts().getFirst()).fire());
    }

    private List<Node> rowParts() {
        Pane rows = (Pane) ((ScrollPane) window().node(Ids.SAVED_CONNECTIONS)).getContent();
        return ((Pane) rows.getChildren().getFirst()).getChildren();
    }

    @Test
    void aConnectionSavedInTheFirstRunIsOneClickInTheNext() {
        assertThat(window().isShown(Ids.SAVED_CONNECTIONS)).isFalse();
        saveOne();

        restart();
        openSaved();

        window().await("the cache", () -> !window().isShown(Ids.WELCOME));
        assertThat(window().isShown(Ids.CONNECT)).isFalse();
    }

    @Test
    void aLockedKeychainLocksNobodyOut() {
        saveOne();
        secrets.lock();

        restart();
        openSaved();

        window().await("the reason", () -> window().isShown(Ids.CONNECT_ERROR));
        assertThat(window().text(Ids.CONNECT_ERROR)).contains("locked");
        type(Ids.CONNECT_PASSWORD, PASSWORD);
        window().press(KeyCode.ENTER);
        window().await("the cache", () -> !window().isShown(Ids.WELCOME));
    }
}
