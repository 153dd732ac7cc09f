package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Optional;

/** Each figure of the page of the whole cache opens what it counts. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class OverviewInWindowTest {

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    private final MemoryCache server = new MemoryCache().with(SampleAudit.LEAKED);
    private final FakeAudits audits =
            new FakeAudits()
                    .finding(
                            SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()),
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

    /** Opens the demo, whose audit follows by itself, and folds the drawer away. */
    private OverviewRobot checked() {
        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());
        window().click(Ids.DRAWER_TOGGLE);
        return new OverviewRobot(window());
    }

    @Test
    void aFigureOfFindingsOpensThoseOfItsSectionAndSeverity() {
        OverviewRobot overview = checked();
        assertThat(overview.findings("production")).contains("1 critical", "1 low");

        overview.openFindings("production", "critical");

        assertThat(findings.keys()).containsExactly(SampleAudit.LEAKED);
    }

    @Test
    void aCountOpensItsKeys() {
        OverviewRobot overview = checked();

        overview.openType("production", "id");
        assertThat(window().model().tree().selectionProperty().get())
                .isInstanceOfSatisfying(
                        Place.OfType.class,
                        place -> assertThat(place.type()).isEqualTo(KeyType.ID));
    }

    @Test
    void timesThatWereNotReadAreReadByKeysAfterTheirPriceIsAgreedTo() {
        server.billed();
        window().openDemo();

        new KeysRobot(window()).walkTo(Ids.OVERVIEW_READ_TIMES + "production").press(KeyCode.SPACE);
        assertThat(window().text(Ids.CHECK_SHEET)).contains("billed");
        assertThat(audits.depths()).isEmpty();
    }

    @Test
    void aLeakUnderProductionIsOverAllAndLeadsToItsRepair() {
        OverviewRobot overview = checked();
        assertThat(overview.warning("production"))
                .contains("cached under production", "Delete 1 entry…");

        overview.delete("production");

        assertThat(window().isShown(Ids.REPAIR_CANCEL)).isTrue();
    }

    @Test
    void theSheetOfAFlushIsOfTheSection() {
        OverviewRobot overview = checked();

        overview.flush("production");

        assertThat(window().isShown(Ids.FLUSH_CANCEL)).isTrue();
    }

    @Test
    void theNextStepOfAFailedQuestionIsAPressAway() {
        OverviewRobot overview = checked();
        window().await("the answers", () -> overview.asks("only-own-users-production"));

        overview.next("only-own-users-production");

        assertThat(findings.keys()).containsExactly(SampleAudit.LEAKED);
    }

    @Test
    void whatWasNotReadIsNeitherZeroNorClean() {
        server.billed();
        window().openDemo();
        OverviewRobot overview = new OverviewRobot(window());

        assertThat(overview.findings("production")).isEqualTo("not checked");
        assertThat(overview.origins("production")).contains("not checked").doesNotContain("%");
        assertThat(overview.times("production")).contains("not read", "1,002 commands");
        assertThat(overview.warnsOf("production")).isFalse();
        assertThat(audits.depths()).isEmpty();

        overview.readTimes("production");
        assertThat(window().text(Ids.CHECK_SHEET)).contains("billed");
        window().click(Ids.CHECK_YES);
        window().await("the audit", () -> !audits.depths().isEmpty());
        assertThat(audits.depths()).containsExactly(Depth.KEYS);
    }
}
