package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;

/**
 * The connection is lost at any step of a flush or a repair: no more is claimed than was answered.
 */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class LostChangesIT {

    private static final Section DEVELOPMENT =
            new Section.Configured(new Environment("development", false));

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    @AutoClose private final LosingWindow losing = new LosingWindow(fx, () -> folder);
    private final FlushRobot flush = new FlushRobot(fx);
    private final FindingsRobot findings = new FindingsRobot(fx);

    @Start
    void start(Stage stage) {
        losing.start(stage);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aFlushThatWasCutOffSaysNoMoreThanWasAnswered(int step) {
        losing.openAudited();
        fx.interact(
                () -> losing.window().window().sheets().askForFlush(FlushTarget.of(DEVELOPMENT)));
        flush.awaitPlan();

        losing.server().loseAt(step);
        flush.flush();
        String headline = flush.headline();
        losing.awaitEnd();

        assertThat(losing.number(headline))
                .isLessThanOrEqualTo(losing.server().writer().answered());
        assertThat(losing.window().node(Ids.FLUSH_HEADLINE).getStyleClass())
                .contains("is-unproven")
                .doesNotContain("is-proven");
        assertThat(String.join(" ", flush.facts())).doesNotContain("nothing is left");
        flush.close();
        assertThat(losing.answer("invalidation-works")).doesNotContain("pass");
        assertThat(losing.model().standing().isCurrent()).isFalse();
    }

    @Test
    void afterAFlushThatIsProvenTheCountsAreNotTakenForThoseOfNow() {
        losing.openAudited();
        fx.interact(
                () -> losing.window().window().sheets().askForFlush(FlushTarget.of(DEVELOPMENT)));
        flush.awaitPlan().flush();
        assertThat(losing.number(flush.headline()))
                .isEqualTo(losing.server().writer().answered())
                .isPositive();
        losing.awaitEnd();
        flush.close();
        long keys = losing.model().keys().index().size();

        fx.interact(losing.server()::lose);
        losing.everythingIsOfThen(keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRepairThatWasCutOffSaysNoMoreThanWasAnswered(int step) {
        losing.openAudited();
        List<Finding> legacy =
                losing.model().audit().report().orElseThrow().findings().stream()
                        .filter(it -> it.rule().name().equals("LEGACY_KEY"))
                        .toList();
        assertThat(legacy).isNotEmpty();
        fx.interact(
                () -> losing.window().window().sheets().askForRepair(legacy, RepairKind.DELETE));
        losing.window().await("the plan", findings::canConfirm);

        losing.server().loseAt(step);
        findings.carryOut();
        losing.window().await("the summary", () -> !findings.headline().isEmpty());
        losing.awaitEnd();

        assertThat(losing.number(findings.headline()))
                .isLessThanOrEqualTo(losing.server().writer().answered());
        assertThat(losing.window().node(Ids.REPAIR_HEADLINE).getStyleClass())
                .contains("is-unproven");
        findings.close();
        assertThat(losing.title(Ids.FINDINGS_TAB)).contains(" as of ").doesNotContain("Findings 0");
    }
}
