package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** What remains of a task in the window once it has ended. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class ActivityInWindowTest {

    private final FxRobot fx = new FxRobot();
    private final MemoryCache server =
            new MemoryCache()
                    .with("clerk:production:username:alice", "clerk:development:username:bob");
    private final FakeAudits audits = new FakeAudits();
    private Optional<WindowRobot> started = Optional.empty();

    @Start
    void start(Stage stage) {
        started = Optional.of(new WindowRobot(fx, stage, server, audits));
    }

    @AfterEach
    void end() {
        window().close();
    }

    private WindowRobot window() {
        return started.orElseThrow();
    }

    @Test
    void theReportOfAFlushIsShownAgainFromTheListOfTasks() {
        window().openDemo();
        fx.interact(() ->
                window().window()
                        .sheets()
                        .askForFlush(
                                FlushTarget.ofEnvironment(
                                        ByteString.utf8("development"),
                                        server.workspace().grammar())));
        window().settle();
        window().click(Ids.FLUSH_ACTION);
        window().await("the report", () -> window().isShown(Ids.FLUSH_HEADLINE));
        window().click(Ids.FLUSH_CLOSE);
        assertThat(window().isShown(Ids.FLUSH_SHEET)).isFalse();

        fx.interact(() -> window().window().openTab(Ids.ACTIVITY_TAB));
        window().settle();
        Node row =
                fx.from(window().node(Ids.ACTIVITY)).lookup(".list-cell:filled").queryAll().stream()
                        .filter(cell -> title(cell).startsWith("Flush"))
                        .findFirst()
                        .orElseThrow();
        Clicks.on(fx, row.lookup("#" + Ids.ACTIVITY_REPORT));
        window().settle();

        assertThat(window().text(Ids.FLUSH_SHEET)).contains("Flushed development: 1 key deleted.");
        window().press(KeyCode.ESCAPE);
        assertThat(window().isShown(Ids.FLUSH_SHEET)).isFalse();
        assertThat(server.keys()).hasSize(1);
    }

    private static String title(Node cell) {
        return ((Labeled) cell.lookup(".activity-title")).getText();
    }

    @Test
    void escapeCancelsWhatRuns() throws Exception {
        window().openDemo();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean wasCancelled = new AtomicBoolean();
        audits.auditing((_, _, _, _, cancellation) -> {
            begun.countDown();
            Await.until("it is cancelled", cancellation::isCancelled);
            wasCancelled.set(true);
            return SampleAudit.report();
        });
        fx.push(KeyCode.SHORTCUT, KeyCode.L);
        begun.await();
        fx.push(KeyCode.ESCAPE);
        window().settle();

        assertThat(wasCancelled).isTrue();
    }

    @Test
    void aTaskSaysWhenItBeganAndHowLongItTook() {
        window().openDemo();
        fx.interact(() -> window().window().openTab(Ids.ACTIVITY_TAB));
        window().settle();

        assertThat(fx.from(window().node(Ids.ACTIVITY)).lookup(".list-cell:filled").queryAll())
                .isNotEmpty()
                .allSatisfy(cell ->
                        assertThat(((ListCell<?>) cell).getGraphic().lookup(".activity-times"))
                                .asString()
                                .containsPattern("\\d\\d:\\d\\d:\\d\\d · [\\d.:]+"));
    }
}
