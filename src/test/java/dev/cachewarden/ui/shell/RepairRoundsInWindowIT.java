package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.testing.PicturedUsers;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;

/** More is wrong than an audit keeps: the window repairs it round by round. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class RepairRoundsInWindowIT {

    private static final RuleId RULE = RuleId.FOREIGN_INSTANCE;
    private static final int LEAKED = 1_500;

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);

    @AutoClose
    private final DemoJourney journey =
            new DemoJourney(fx, () -> folder).filling(RepairRoundsInWindowIT::leak);

    @Start
    void start(Stage stage) {
        journey.start(stage);
    }

    /** Users of the test instance under development, where no name is typed to repair them. */
    private static void leak(DemoJourney demo) {
        Object[] command = new Object[1 + 2 * LEAKED];
        command[0] = "MSET";
        for (int i = 0; i < LEAKED; i++) {
            command[1 + 2 * i] = PicturedUsers.key("development", i);
            command[2 + 2 * i] = PicturedUsers.of(ClerkInstance.TEST.id(), i);
        }
        demo.redis(command);
    }

    @Test
    void thePlanAndTheSummarySayWhatRemainsAndTheNextRoundFindsIt() {
        journey.openAudited();
        long found = total();
        int kept = journey.findings(RULE.name()).size();
        assertThat(found).isGreaterThanOrEqualTo(LEAKED).isGreaterThan(kept);

        repairAll();
        assertThat(window().text(Ids.REPAIR_REMAINING)).contains("only counted", "next round");
        assertThat(window().node(Ids.REPAIR_HEADLINE).getStyleClass()).contains("is-unproven");
        findings.close();
        window().await("the look at all keys", () -> total() == found - kept);

        repairAll();
        assertThat(window().isShown(Ids.REPAIR_REMAINING)).isFalse();
        assertThat(window().node(Ids.REPAIR_HEADLINE).getStyleClass()).contains("is-proven");
        findings.close();
        window().await("the second look", () -> total() == 0);
        assertThat(journey.redis("EXISTS", PicturedUsers.key("development", 0))).isEqualTo("0");
        assertThat(journey.redis("EXISTS", PicturedUsers.key("development", LEAKED - 1)))
                .isEqualTo("0");
    }

    /** All that the audit keeps, of all environments. */
    private void repairAll() {
        List<Finding> all = journey.findings(RULE.name());
        fx.interact(() -> window().window().sheets().askForRepair(all, RepairKind.DELETE));
        window().await("the plan", () -> window().text(Ids.REPAIR_ACTION).contains("entries"));
        if (fx.lookup("#" + Ids.REPAIR_NAME + "production").tryQuery().isPresent()) {
            findings.confirm("production");
        }
        window().await("leave to act", findings::canConfirm);
        findings.carryOut();
        window().await("the summary", () -> !findings.headline().isEmpty());
    }

    private long total() {
        return window().model().audit().report().orElseThrow().result(RULE).orElseThrow().total();
    }

    private WindowRobot window() {
        return journey.window();
    }
}
