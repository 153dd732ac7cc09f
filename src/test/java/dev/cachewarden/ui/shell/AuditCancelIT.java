package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.testing.Await;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** An audit that is stopped in the middle of a cache. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class AuditCancelIT {

    private static final int MORE_KEYS = 12_000;

    /** Keys that come after those of the demo that have faults. */
    private static final String FILLING =
            "for i = 1, ARGV[1] do redis.call('SET', 'clerk:test:email:z' .. i, '{}', 'EX', 250)"
                    + " end";

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    private final CountDownLatch going = new CountDownLatch(1);
    private final Audits real =
            Audits.reading(StreamingFactsReader::new, KnownInstances.nothing(), ZoneOffset.UTC);
    private final FakeAudits audits =
            new FakeAudits()
                    .auditing((target, scope, before, progress, cancellation) ->
                            real.audit(
                                    target,
                                    scope,
                                    before,
                                    seen -> hold(seen, progress),
                                    cancellation));

    @AutoClose
    private final DemoJourney demo =
            new DemoJourney(fx, () -> folder)
                    .filling(demo -> demo.redis("EVAL", FILLING, "0", MORE_KEYS))
                    .audits(audits);

    @Start
    void start(Stage stage) {
        demo.start(stage);
    }

    @AfterEach
    void end() {
        going.countDown();
    }

    /** An audit waits after its first entries until the test lets it go on. */
    private void hold(AuditStep seen, Consumer<AuditStep> progress) {
        progress.accept(seen);
        try {
            going.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The audit was not let go on", e);
        }
    }

    private WindowRobot window() {
        return demo.window();
    }

    private static void awaitFx(String what, Callable<Boolean> condition) {
        Await.until(what, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }

    @Test
    void whatWasFoundUntilThenIsKeptAndSaidToBeAPart() {
        fx.interact(() -> window().window().openDemo());
        awaitFx(
                "the first entries",
                () ->
                        window().model().audit().progressProperty().get().stream()
                                .anyMatch(seen -> seen.share() > 0));

        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        fx.interact(() -> fx.lookup("#" + Ids.FINDINGS_STOP).queryButton().fire());
        going.countDown();
        window().await("the report", () -> window().model().audit().report().isPresent());

        AuditReport report = window().model().audit().report().orElseThrow();
        assertThat(report.complete()).isFalse();
        assertThat(report.coverage().read()).isBetween(1L, (long) MORE_KEYS);
        assertThat(report.findings()).isNotEmpty();
        assertThat(findings.keys()).isNotEmpty();
        assertThat(window().text(Ids.FINDINGS_SUMMARY)).startsWith("Not to the end: ");
    }
}
