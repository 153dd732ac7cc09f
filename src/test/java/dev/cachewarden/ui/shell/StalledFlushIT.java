package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.Link;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.Ids;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import java.time.Duration;

/**
 * The server falls silent while a flush runs in the window: the window goes on answering, the end
 * of patience is said with its length, and so is what is in doubt.
 */
final class StalledFlushIT extends ServerWindow {

    private static final int KEYS = 3_000;
    private static final int OTHERS = 50;

    /** Time enough to use the window in. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** What the server has done is answered so much later: when it falls silent, too late. */
    private static final Duration UNDER_WAY = Duration.ofMillis(300);

    private static final Section DEVELOPMENT =
            new Section.Configured(new Environment("development", false));

    private final FlushRobot flush = new FlushRobot(fx);

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static void fill(String start, int count) {
        redis.call(
                "EVAL",
                "for i=1,ARGV[2] do redis.call('SET', ARGV[1]..i, 'value '..i, 'EX', 3000) end",
                0,
                start,
                count);
    }

    private static long keys() {
        return Long.parseLong(redis.call("DBSIZE"));
    }

    private static boolean isRunning() {
        return new ChangeJournalFile(folder).newest(1).getFirst().end().isEmpty();
    }

    @Test
    void theWindowAnswersAndTheReportSaysWhatIsInDoubt() {
        fill("clerk:development:id:user_", KEYS);
        fill("clerk:production:id:user_", OTHERS);
        try (Link link = Link.to(redis.port())) {
            TimeLimits usual = TimeLimits.DEFAULT;
            TimeLimits limits =
                    new TimeLimits(usual.connect(), SILENCE, usual.reconnect(), usual.hold());
            window().openServer(Servers.plain(link.port()).withLimits(limits));
            window().await("the keys", () -> window().model().keys().index().size() == keys());
            fx.interact(() -> window().window().sheets().askForFlush(FlushTarget.of(DEVELOPMENT)));
            flush.awaitPlan();

            link.late(UNDER_WAY);
            flush.flush();
            Await.until("some are deleted", () -> keys() < KEYS + OTHERS);
            link.fallSilent();
            fx.interact(() -> window().window().openTab(Ids.ACTIVITY_TAB));
            assertThat(window().isShown(Ids.ACTIVITY)).isTrue();
            assertThat(isRunning()).as("the window answered first").isTrue();

            String headline = flush.headline();
            link.forget();
            assertIsTrue(headline, link);
        }
    }

    private void assertIsTrue(String headline, Link link) {
        FlushReport report = new FlushReportFiles(folder).newest(1, _ -> {}).getFirst();
        FlushCounts counts = report.counts();
        assertThat(KEYS + OTHERS - keys())
                .isBetween(counts.deleted(), counts.deleted() + counts.inDoubt());
        assertThat(counts.inDoubt()).isPositive();
        assertThat(headline).contains(Numbers.of(counts.deleted()));
        assertThat(flush.facts())
                .anyMatch(it ->
                        it.contains("Nothing came from 127.0.0.1:" + link.port() + " for 3 s"))
                .anyMatch(it -> it.startsWith(Numbers.of(counts.inDoubt()) + " in doubt"));
        assertThat(window().node(Ids.FLUSH_HEADLINE).getStyleClass()).contains("is-unproven");
        assertThat(redis.call("EXISTS", "clerk:production:id:user_1")).isEqualTo("1");
    }
}
