package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.Cachewarden;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.JavaProcess;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A flush of the command line was killed in its middle. The window that opens the cache next names
 * it and offers to put back what it deleted and to delete what it left.
 */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class KilledFlushJourneyIT {

    private static final int KEYS = 6_000;
    private static final int OTHERS = 50;

    /** Keys a second: the flush takes seconds, of which it is killed in the first. */
    private static final String RATE = "1500";

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final FlushRobot flush = new FlushRobot(fx);
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        shown = Optional.of(new WindowRobot(fx, stage, DemoJourney.withoutDemo(folder)));
    }

    @AfterEach
    void close() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    @Test
    void undoPutsBackAllThatItDeleted() throws Exception {
        killAFlush();
        open();

        Clicks.on(fx, "Undo…");
        window().await("what is kept", () -> !window().node(Ids.UNDO_ACTION).isDisabled());
        window().click(Ids.UNDO_ACTION);
        window().await("the end", () -> window().isShown(Ids.UNDO_HEADLINE));

        assertThat(keys()).isEqualTo(KEYS + OTHERS);
        for (int i = 1; i <= KEYS; i += 500) {
            assertThat(REDIS.call("GET", "clerk:development:id:user_" + i)).isEqualTo("value " + i);
        }
        window().click(Ids.UNDO_CLOSE);
        openAgain();
        assertThat(window().isShown(Ids.NOTIFICATION)).as("nothing is left to offer").isFalse();
    }

    @Test
    void flushingAgainDeletesTheRestProvesItAndNothingElse() throws Exception {
        killAFlush();
        open();

        Clicks.on(fx, "Flush again…");
        flush.awaitPlan();
        assertThat(flush.action())
                .isEqualTo("Flush " + Numbers.of(keys() - OTHERS) + " development keys");
        flush.flush();

        assertThat(flush.headline()).startsWith("Flushed development: ");
        assertThat(report().isProven()).isTrue();
        assertThat(keys()).as("production's").isEqualTo(OTHERS);
        flush.close();
        openAgain();
        assertThat(window().isShown(Ids.NOTIFICATION)).as("nothing is left to offer").isFalse();
    }

    @Test
    void bothAreStillOfferedWhenASheetIsClosedAndNothingWasDone() throws Exception {
        killAFlush();
        open();
        String offer = window().text(Ids.NOTIFICATION);
        long left = keys();

        Clicks.on(fx, "Undo…");
        window().await("what is kept", () -> !window().node(Ids.UNDO_ACTION).isDisabled());
        window().press(KeyCode.ESCAPE);
        window().settle();
        assertThat(window().text(Ids.NOTIFICATION)).isEqualTo(offer);

        Clicks.on(fx, "Flush again…");
        flush.awaitPlan();
        window().press(KeyCode.ESCAPE);
        window().settle();
        assertThat(window().text(Ids.NOTIFICATION)).isEqualTo(offer);
        assertThat(keys()).isEqualTo(left);
    }

    private void killAFlush() throws Exception {
        fill("clerk:development:id:user_", KEYS);
        fill("clerk:production:id:user_", OTHERS);
        ProcessBuilder builder =
                JavaProcess.of(
                        Cachewarden.class,
                        "flush",
                        "--env",
                        "development",
                        "--yes",
                        "--rate",
                        RATE,
                        "--url",
                        "redis://127.0.0.1:" + REDIS.port());
        builder.environment().put("CACHEWARDEN_HOME", folder.toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        Await.until(
                "some are deleted", () -> !process.isAlive() || keys() < KEYS + OTHERS - KEYS / 5);
        process.destroyForcibly().waitFor();
        // The server executes what a dead client has sent before it closes that connection.
        Await.until(
                "the server has noticed", () -> REDIS.call("CLIENT", "LIST").lines().count() == 1);
    }

    private static void fill(String start, int count) {
        REDIS.call(
                "EVAL",
                "for i=1,ARGV[2] do redis.call('SET', ARGV[1]..i, 'value '..i, 'EX', 3000) end",
                0,
                start,
                count);
    }

    private void open() {
        FlushCounts counts = report().counts();
        assertThat(report().status()).isEqualTo(FlushStatus.INTERRUPTED);
        assertThat(KEYS + OTHERS - keys())
                .isBetween(counts.deleted(), counts.deleted() + counts.inDoubt());
        window().openServer(REDIS.port());
        window().await("the notice", () -> window().isShown(Ids.NOTIFICATION));
        window().await("the keys", () -> window().model().keys().index().size() == keys());
        assertThat(window().text(Ids.NOTIFICATION))
                .startsWith("A flush of development on ")
                .contains(
                        " was interrupted at ",
                        Numbers.of(counts.deleted())
                                + " of "
                                + Numbers.of(counts.matched())
                                + " keys found until then ")
                .endsWith(" Undo… Flush again…");
    }

    /** As {@link #open}; shown is what the notice of the first opening left. */
    private void openAgain() {
        fx.interact(() -> window().model().noticeProperty().set(Optional.empty()));
        long before = keys();
        window().openServer(REDIS.port());
        window().await("the keys", () -> window().model().keys().index().size() == before);
        window().settle();
    }

    private FlushReport report() {
        return new FlushReportFiles(folder).newest(1, _ -> {}).getFirst();
    }

    private static long keys() {
        return Long.parseLong(REDIS.call("DBSIZE"));
    }
}
