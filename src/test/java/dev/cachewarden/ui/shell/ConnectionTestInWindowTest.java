package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.core.check.CheckStep;
import dev.cachewarden.core.check.CheckedStep;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The test of a connection, in the form that opens one. */
@ExtendWith(ApplicationExtension.class)
final class ConnectionTestInWindowTest {

    @TempDir private static Path folder;

    private final FxRobot fx = new FxRobot();
    private final CountDownLatch answering = new CountDownLatch(1);
    private final MemoryCache server = new MemoryCache();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        WindowParts usual = DemoJourney.withoutDemo(folder, (_, _) -> Optional.empty());
        shown =
                Optional.of(
                        new WindowRobot(
                                fx,
                                stage,
                                new WindowParts(
                                        new Openings(
                                                usual.openings().caches(),
                                                new ConnectionCheck(
                                                        _ -> whenItAnswers(), Clock.system()),
                                                usual.openings().snapshots(),
                                                usual.openings().demo(),
                                                usual.openings().saved()),
                                        usual.changes(),
                                        usual.audit(),
                                        usual.clerk(),
                                        usual.figures(),
                                        usual.snapshots())));
    }

    private CacheServer whenItAnswers() {
        try {
            answering.await();
            return server;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CacheException(CacheException.Kind.UNREACHABLE, "Interrupted.", e);
        }
    }

    @AfterEach
    void end() {
        answering.countDown();
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private void beginTest() {
        window().click(Ids.OPEN_CONNECTION);
        window().click(Ids.CONNECT_URL);
        window().type("redis://somewhere");
        // The test waits, and the robot would wait for it.
        fx.interact(() -> ((Button) window().node(Ids.CONNECT_TEST)).fire());
        window().awaitShown("the test", () -> window().node(Ids.CONNECT_TEST).isDisabled());
    }

    private ListView<?> steps() {
        return (ListView<?>) window().node(Ids.CONNECT_TEST_STEPS);
    }

    @Test
    void theStepsAreShownAndReadAloudAndTheFormStaysOpen() {
        beginTest();
        answering.countDown();
        window().await("all steps", () -> steps().getItems().size() == CheckStep.values().length);
        assertThat(window().isShown(Ids.CONNECT)).isTrue();
        assertThat(steps().getAccessibleText()).isEqualTo("Steps of the test");
        CheckedStep last = (CheckedStep) steps().getItems().getLast();
        window().await(
                        "the last step, in view",
                        () ->
                                fx.lookup(".list-cell").queryAll().stream()
                                        .map(Node::getAccessibleText)
                                        .anyMatch(last.words()::equals));
        assertThat(window().node(Ids.CONNECT_TEST).isDisabled()).isFalse();
    }

    @Test
    void aTestThatWaitsIsGivenUpByEscapeAndLeavesTheForm() {
        beginTest();
        fx.push(KeyCode.ESCAPE);
        window().awaitShown("the end", () -> !window().node(Ids.CONNECT_TEST).isDisabled());
        assertThat(window().isShown(Ids.CONNECT)).isTrue();
        answering.countDown();
        window().await("its closing", server::isClosed);
        assertThat(steps().getItems()).isEmpty();
    }
}
