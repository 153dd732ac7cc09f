package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.refetch.several.RefetchedEntry.Standing;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.refetch.SeveralRefetchRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

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
import java.util.List;
import java.util.function.UnaryOperator;

/** "What does Clerk say of these?": from the selected rows of a table to the proof. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class SeveralRefetchJourneyIT {

    private static final String DAVE = "clerk:production:username:dave";
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final SeveralRefetchRobot several = new SeveralRefetchRobot(fx);
    private final FindingsRobot repair = new FindingsRobot(fx);
    private UnaryOperator<List<ClerkAccess>> keys = UnaryOperator.identity();

    @AutoClose
    private final DemoJourney journey =
            new DemoJourney(fx, () -> folder)
                    .filling(SeveralRefetchJourneyIT::keep)
                    .keys(all -> ClerkKeys.of(keys.apply(all)));

    @Start
    void start(Stage stage) {
        journey.start(stage);
    }

    /** Nothing expires meanwhile, however slow the machine is. */
    private static void keep(DemoJourney journey) {
        journey.redis(
                "EVAL",
                "for _, key in ipairs(redis.call('KEYS', 'clerk:production:username:*')) do"
                        + " redis.call('EXPIRE', key, 3600) end return 1",
                "0");
    }

    private WindowRobot window() {
        return journey.window();
    }

    /** All usernames of production, selected and about to be asked for. */
    private int select() {
        journey.openAudited();
        fx.interact(
                () -> window().model().page().go(new Place.OfType(PRODUCTION, KeyType.USERNAME)));
        window().settle();
        GroupRobot group = new GroupRobot(fx, window());
        group.selectAll();
        int rows = group.rows();
        group.take("Refetch " + rows + " entries from Clerk…");
        return rows;
    }

    private void ask() {
        several.ask();
        window().await("the answers", several::isAnswered);
    }

    private void confirm() {
        repair.confirm("production");
        window().await("the plan", repair::canConfirm);
        repair.carryOut();
        window().await("the summary", () -> !repair.headline().isEmpty());
    }

    @Test
    void whatDiffersIsWrittenBackAndWhomClerkDoesNotKnowIsDeletedUnderTheGuard() {
        int rows = select();
        assertThat(several.price())
                .startsWith(rows + " entries with " + rows + " users: at least ")
                .contains("to Clerk, and ");

        ask();

        assertThat(several.keys(Standing.DIFFERS)).contains(DAVE);
        assertThat(several.keys(Standing.NOT_KNOWN)).isEmpty();
        assertThat(several.detail(DAVE)).contains("Banned").endsWith("It can be written back.");
        List<String> gone = several.keys(Standing.NOT_AT_CLERK);
        assertThat(gone).isNotEmpty();
        assertThat(several.deletes()).startsWith("Delete ").endsWith("…");

        several.writeBack();
        window().await("the plan", () -> window().isShown(Ids.REPAIR_NAME + "production"));
        assertThat(repair.canConfirm()).isFalse();
        confirm();
        assertThat(journey.redis("GET", DAVE)).contains("\"banned\":true");
        assertThat(journey.redis("EXISTS", gone.getFirst())).isEqualTo("1");
    }

    @Test
    void whomClerkDoesNotKnowIsDeletedUnderTheGuardAndNobodyElse() {
        int rows = select();
        ask();
        List<String> same =
                several.keys(Standing.SAME).stream().filter(key -> !key.contains("\\")).toList();
        List<String> gone = several.keys(Standing.NOT_AT_CLERK);

        several.delete();
        window().await("the plan", () -> window().isShown(Ids.REPAIR_NAME + "production"));
        assertThat(journey.redis("EXISTS", gone.getFirst())).isEqualTo("1");
        confirm();

        assertThat(gone).allSatisfy(key -> assertThat(journey.redis("EXISTS", key)).isEqualTo("0"));
        assertThat(same).allSatisfy(key -> assertThat(journey.redis("EXISTS", key)).isEqualTo("1"));
        assertThat(same.size() + gone.size()).isLessThanOrEqualTo(rows);
    }

    @Test
    void withoutASecretKeyNothingIsAskedAndTheSheetSaysWhy() {
        keys = all -> all.stream().filter(it -> !it.environment().equals("production")).toList();
        select();

        assertThat(several.canAsk()).isFalse();
        assertThat(several.reason())
                .startsWith("There is no secret key of Clerk for production")
                .contains("stays not known");
        window().press(KeyCode.ESCAPE);
        window().settle();
        assertThat(window().isShown(Ids.SEVERAL_SHEET)).isFalse();
    }

    @Test
    void inPrivateModeTheRowsNameNobody() {
        select();
        ask();
        assertThat(several.detail(DAVE)).contains("Banned");
        assertThat(several.shown()).contains("clerk:production:username:");
        assertThat(several.shown()).containsPattern("username:[a-z]");

        fx.interact(() -> window().privacy().namesMaskedProperty().set(true));
        window().settle();

        assertThat(several.shown())
                .contains("clerk:production:username:")
                .doesNotContainPattern("username:[a-z]");
        assertThat(several.detail(DAVE)).doesNotContainIgnoringCase("dave");
    }
}
