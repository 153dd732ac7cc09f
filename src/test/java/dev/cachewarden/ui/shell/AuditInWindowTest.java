package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.compare.CompareRobot;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.Optional;

/** How audits begin, and the banner above an entry afterwards. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class AuditInWindowTest {

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    private final MemoryCache server = new MemoryCache().with(SampleAudit.LEAKED);
    private final FakeAudits audits =
            new FakeAudits()
                    .finding(
                            SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()),
                            SampleAudit.result(
                                    SampleAudit.TWINS,
                                    SampleAudit.finding(
                                            SampleAudit.TWINS,
                                            SampleAudit.TWINS.severity(),
                                            SampleAudit.LEAKED)),
                            SampleAudit.result(
                                    SampleAudit.CLOCK,
                                    SampleAudit.finding(
                                            SampleAudit.CLOCK,
                                            SampleAudit.CLOCK.severity(),
                                            SampleAudit.LEAKED)));
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        shown = Optional.of(new WindowRobot(fx, stage, server, audits));
    }

    @AfterEach
    void end() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    @Test
    void whereCommandsAreBilledAnAuditAsksFirstAndSaysThePrice() {
        server.billed();
        window().openDemo();
        assertThat(audits.depths()).isEmpty();

        window().press(KeyCode.CONTROL, KeyCode.L);
        assertThat(window().text(Ids.CHECK_SHEET)).contains("billed", "2,004", "1,002");
        assertThat(audits.depths()).isEmpty();

        window().press(KeyCode.ESCAPE);
        assertThat(window().isShown(Ids.CHECK_SHEET)).isFalse();
        assertThat(audits.depths()).isEmpty();

        window().press(KeyCode.CONTROL, KeyCode.L);
        window().click(Ids.CHECK_YES);
        window().await("the findings", () -> !findings.keys().isEmpty());
        assertThat(audits.depths()).containsExactly(Depth.VALUES);
    }

    @Test
    void allFindingsOfAnEntryAreAPressAway() {
        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());
        fx.interact(() -> window().model().page().open(SampleAudit.key(SampleAudit.LEAKED)));
        window().await("the worst", () -> lines() == 1);
        assertThat(window().text(Ids.ENTRY_FINDINGS_MORE)).isEqualTo("3 findings ▾");

        window().click(Ids.ENTRY_FINDINGS_MORE);
        assertThat(lines()).isEqualTo(3);

        window().click(Ids.ENTRY_FINDINGS_MORE);
        assertThat(lines()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, 20", "1000, 650, 10"})
    void theLinesOfAnEntryHaveTheRoomNextToTheOpenDrawer(int width, int height, int lines) {
        server.put(
                SampleAudit.LEAKED,
                Samples.text("backend-latest-getUser.json"),
                Duration.ofMinutes(3));
        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());
        fx.interact(() -> window().model().page().open(SampleAudit.key(SampleAudit.LEAKED)));
        window().await("the worst", () -> lines() == 1);
        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        fx.interact(() -> fx.window(0).setWidth(width));
        fx.interact(() -> fx.window(0).setHeight(height));
        window().settle();
        fx.interact(() -> window().root().layout());
        CompareRobot compare = new CompareRobot(fx);

        assertThat(compare.visibleLines()).isGreaterThanOrEqualTo(lines);

        compare.select(1).press(KeyCode.ENTER);
        fx.interact(() -> window().root().layout());
        assertThat(window().isShown(Ids.COMPARE_INSPECTOR)).isTrue();
        assertThat(compare.visibleLines()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theMenuOfAFindingOpensFromTheKeyboard() {
        window().openDemo();
        window().await("the findings", () -> !findings.keys().isEmpty());
        findings.select(SampleAudit.FOREIGN.name(), SampleAudit.LEAKED);
        assertThat(isReadable("Mute…")).isFalse();

        window().press(KeyCode.SHIFT, KeyCode.F10);

        assertThat(isReadable("Mute…")).isTrue();
        window().press(KeyCode.ESCAPE);
        assertThat(isReadable("Mute…")).isFalse();
    }

    private boolean isReadable(String words) {
        return fx.lookup((Node node) -> node instanceof Labeled it && words.equals(it.getText()))
                .tryQuery()
                .filter(node -> node.getScene().getWindow().isShowing())
                .isPresent();
    }

    @Test
    void whyNothingCanBeCheckedOrFlushedIsSaid() {
        assertThat(window().node(Ids.CHECK).getAccessibleHelp()).contains("Open a cache");
        assertThat(window().node(Ids.FLUSH).getAccessibleHelp()).contains("Open a cache");

        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());

        assertThat(window().node(Ids.CHECK).isDisabled()).isFalse();
        assertThat(window().node(Ids.CHECK).getAccessibleHelp()).contains(Shortcut.CHECK.written());
        assertThat(window().node(Ids.FLUSH).getAccessibleHelp()).startsWith("Delete");
    }

    private int lines() {
        return fx.from(window().node(Ids.ENTRY_FINDINGS))
                .lookup(".entry-finding")
                .queryAll()
                .size();
    }
}
