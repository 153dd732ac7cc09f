package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.figures.FiguresReader;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.testing.HandClock;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.testing.TestSnapshots;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.watch.MemoryHistory;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The watch as a person uses it. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class WatchInWindowTest {

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    private final HandClock clock = new HandClock();
    private final MemoryCache server = new MemoryCache().with(SampleAudit.LEAKED);
    private final FakeAudits audits = new FakeAudits();
    private final MemoryHistory history = new MemoryHistory();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private Runnable answer = () -> {};
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        Workspace workspace =
                new Workspace(server, CacheLayout.DEFAULT, _ -> Optional.empty(), clock);
        AuditParts usual = WindowRobot.audits(audits, (_, _) -> Optional.empty());
        WindowParts parts =
                new WindowParts(
                        new Openings(
                                (_, _) -> {
                                    throw new CacheException(
                                            CacheException.Kind.UNREACHABLE, "Nothing.");
                                },
                                WindowRobot.check(),
                                TestSnapshots.none(),
                                () -> new OpenCache("Demo", workspace),
                                MemoryProfiles.none()),
                        WindowRobot.changes(),
                        new AuditParts(
                                audits,
                                usual.settings(),
                                usual.saving(),
                                history,
                                (_, sentence, onOpen) -> {
                                    notices.add(sentence);
                                    answer = onOpen;
                                }),
                        WindowRobot.clerk(),
                        new FiguresReader(StreamingFactsReader::new),
                        new MemorySnapshots());
        shown = Optional.of(new WindowRobot(fx, stage, parts));
    }

    @AfterEach
    void end() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private void watching() {
        audits.finding(SampleAudit.result(SampleAudit.FOREIGN));
        window().openDemo();
        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        findings.watch();
        window().await("the first run", () -> findings.watchStatus().contains("continuing"));
    }

    private void leakAppears() {
        audits.finding(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));
        clock.forward(Duration.ofSeconds(60));
        window().await("the second run", () -> !findings.watchTags().isEmpty());
    }

    @Test
    void whileNothingIsWatchedItsLineTakesNoRoom() {
        window().openDemo();
        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        assertThat(window().node(Ids.WATCH_STATUS).isManaged()).isFalse();

        findings.watch();
        assertThat(window().node(Ids.WATCH_STATUS).isManaged()).isTrue();
    }

    @Test
    void whatAppearsIsMarkedWithAWordCountedAndAnnounced() {
        watching();
        leakAppears();

        assertThat(findings.watchTags()).containsExactly("new");
        assertThat(findings.watchStatus()).contains("1 new, 0 cleared, 0 continuing since");
        assertThat(window().text(Ids.FINDINGS_TAB)).isEqualTo("Findings 1");
        assertThat(notices).hasSize(1);
        assertThat(history.events()).hasSize(1);
    }

    @Test
    void answeringTheNoticeLeadsToTheFindings() {
        watching();
        leakAppears();
        fx.interact(() -> window().window().openTab(Ids.ACTIVITY_TAB));
        assertThat(window().isShown(Ids.FINDINGS_LIST)).isFalse();

        fx.interact(answer);

        window().await("the findings", () -> window().isShown(Ids.FINDINGS_LIST));
    }

    @Test
    void aLostConnectionIsWaitedFor() {
        watching();
        server.become(ConnectionState.RECONNECTING);
        window().await(
                        "the wait",
                        () -> findings.watchStatus().startsWith("Waiting for the connection"));

        server.become(ConnectionState.CONNECTED);
        window().await("a run", () -> findings.watchStatus().contains("next in"));
    }

    @Test
    void whereCommandsAreBilledThePriceIsAskedFirst() {
        server.billed();
        window().openDemo();
        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        findings.watch();
        window().await("the price", () -> window().isShown(Ids.WATCH_SHEET));

        assertThat(window().text(Ids.WATCH_SHEET))
                .contains("A run sends about 2,006 commands.", "up to 120,360 commands an hour");
        assertThat(findings.watchStatus()).isEmpty();
        assertThat(audits.depths()).isEmpty();

        window().click(Ids.WATCH_YES);
        window().await("a run", () -> findings.watchStatus().contains("next in"));
    }

    @Test
    void theSwitchEndsItAndSoDoesAnotherCache() {
        watching();
        findings.watch();
        assertThat(findings.watchStatus()).isEmpty();

        findings.watch();
        window().await("a run", () -> findings.watchStatus().contains("next in"));
        fx.interact(() -> window().model().open(new OpenCache("Other", server.workspace())));
        window().await("the end", () -> findings.watchStatus().isEmpty());
    }
}
