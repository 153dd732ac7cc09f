package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.refetch.RefetchRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;

/** What changes many entries, or is asked of Clerk, without a mouse, on a real server. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class ChangesByKeysIT {

    private static final String IN_PRODUCTION = "clerk:production:id:user_bykeys";
    private static final String IN_DEVELOPMENT = "clerk:development:id:user_bykeys";
    private static final String LASTING = "clerk:test:id:user_lasting";
    private static final String DAVE = "clerk:production:username:dave";

    /** In seconds. What the app sets, five minutes, ends during a slow run. */
    private static final int LONGER_THAN_A_TEST = 7200;

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);

    @AutoClose
    private final DemoJourney demo =
            new DemoJourney(fx, () -> folder).filling(ChangesByKeysIT::fill);

    @Start
    void start(Stage stage) {
        demo.start(stage);
    }

    private static void fill(DemoJourney demo) {
        demo.redis("SET", IN_PRODUCTION, "{}", "EX", LONGER_THAN_A_TEST);
        demo.redis("SET", IN_DEVELOPMENT, "{}", "EX", LONGER_THAN_A_TEST);
        demo.redis("EXPIRE", DAVE, LONGER_THAN_A_TEST);
        demo.redis("SET", LASTING, "{\"id\":\"user_lasting\"}");
    }

    @Test
    void anEnvironmentIsFlushedAndNoOther() {
        keys().openAudited().choose(Ids.FLUSH, "development");
        FlushRobot flush = new FlushRobot(fx).awaitPlan();
        keys().walkTo(Ids.FLUSH_ACTION).press(KeyCode.SPACE);

        assertThat(flush.headline()).isNotEmpty();
        assertThat(demo.redis("EXISTS", IN_DEVELOPMENT)).isEqualTo("0");
        assertThat(demo.redis("EXISTS", IN_PRODUCTION)).isEqualTo("1");
    }

    @Test
    void aProtectedEnvironmentIsFlushedAfterItsNameIsTyped() {
        keys().openAudited().choose(Ids.FLUSH, "production");
        FlushRobot flush = new FlushRobot(fx).awaitPlan();
        assertThat(flush.canFlush()).isFalse();
        keys().walkTo(Ids.FLUSH_NAME + "production")
                .type("production")
                .walkTo(Ids.FLUSH_ACTION)
                .press(KeyCode.SPACE);

        assertThat(flush.headline()).isNotEmpty();
        assertThat(demo.redis("EXISTS", IN_PRODUCTION)).isEqualTo("0");
        assertThat(demo.redis("EXISTS", IN_DEVELOPMENT)).isEqualTo("1");
    }

    @Test
    void aFindingIsReachedByTheArrowsAndRepairedByItsButton() {
        keys().openAudited()
                .walkTo(Ids.FINDINGS_LIST)
                .press(KeyCode.HOME)
                .repeat(KeyCode.DOWN, LASTING, () -> findings.selectedKeys().contains(LASTING))
                .walkToText("Let expire")
                .press(KeyCode.SPACE);
        window().await("the plan", findings::canConfirm);
        keys().walkTo(Ids.REPAIR_ACTION).press(KeyCode.SPACE);

        window().await("the summary", () -> !findings.headline().isEmpty());
        assertThat(findings.headline()).startsWith("1 entry");
        assertThat(Long.parseLong(demo.redis("PTTL", LASTING))).isPositive();
        keys().walkTo(Ids.REPAIR_CLOSE).press(KeyCode.SPACE);
        window().await("the second look", () -> !findings.rulesOf(LASTING).contains("NO_TTL"));
    }

    @Test
    void clerkIsAskedAboutAnEntryAndItsAnswerWrittenBack() {
        keys().openAudited().press(KeyCode.SHORTCUT, KeyCode.K).type(DAVE).press(KeyCode.ENTER);
        keys().press(KeyCode.SHORTCUT, KeyCode.R);
        RefetchRobot refetch = new RefetchRobot(fx);
        window().await("Clerk's answer", () -> !refetch.conclusion().isEmpty());
        window().await("a repair", refetch::canWriteBack);
        keys().walkTo(Ids.REFETCH_WRITE)
                .press(KeyCode.SPACE)
                .walkTo(Ids.LIVE_REPAIR_NAME + "production")
                .type("production")
                .walkTo(Ids.LIVE_REPAIR_ACTION)
                .press(KeyCode.SPACE);

        window().await("agreement", () -> refetch.conclusion().startsWith("The entry says what"));
    }

    @Test
    void whatAnAnswerOfTheChecklistLeadsToIsDone() {
        keys().openAudited().walkTo(Ids.FINDINGS_TAB).press(KeyCode.RIGHT);
        window().await("the checklist", () -> window().isShown(Ids.CHECKLIST_LIST));
        assertThat(window().isShown(Ids.FINDINGS_LIST)).isFalse();
        keys().walkToText("Show findings").press(KeyCode.SPACE);

        window().await("the findings", () -> window().isShown(Ids.FINDINGS_LIST));
    }

    private KeysRobot keys() {
        return new KeysRobot(window());
    }

    private WindowRobot window() {
        return demo.window();
    }
}
