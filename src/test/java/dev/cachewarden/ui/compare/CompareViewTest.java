package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
final class CompareViewTest {

    private static final String ALICE = "clerk:production:username:alice";
    private static final String DEVELOPMENT = "clerk:development:username:alice";

    @AutoClose private final CompareWindow window = new CompareWindow();
    private final MemoryCache server = window.cache;
    private final CompareModel model = window.model;

    @Start
    void open(Stage stage) {
        window.open(stage);
    }

    @BeforeEach
    void select(FxRobot fx) {
        String user = Samples.text("backend-latest-getUser.json");
        server.put(ALICE, user, Duration.ofMinutes(4));
        server.put(DEVELOPMENT, user.replace("600143", "600190"), Duration.ofMinutes(1));
        fx.interact(() -> window.show(ALICE));
    }

    @Test
    void aHeaderTellsWhereHowLongHowLargeAndFromWhere(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx);

        assertThat(compare.header(0))
                .contains(
                        "PRODUCTION", ALICE, "4:00", "of 5:00", "2.9 KB", "@clerk/backend v3 user")
                .contains("from ins_2pdY…FN, not known whose");
        assertThat(compare.header(2)).contains("not cached");
        assertThat(compare.header(3)).contains("not cached, as it should be");
    }

    @Test
    void theTimeToLiveRunsDownSecondBySecond(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx);

        for (String left : List.of("3:59", "3:58", "3:57")) {
            server.pass(Duration.ofSeconds(1));
            fx.interact(model::tick);
            assertThat(compare.header(0)).contains(left);
        }
    }

    @Test
    void onlyDifferencesLeavesTheLinesThatDiffer(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx).toggle(Ids.COMPARE_ONLY_DIFFERENCES);

        assertThat(compare.lines(1)).hasSize(4).contains("\"updatedAt\": 1735689600190,");
    }

    @Test
    void theKeyboardFoldsSearchesCopiesAndInspects(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx);
        int all = compare.lines(0).size();

        compare.press(KeyCode.CONTROL, KeyCode.F).write("emailAddresses").press(KeyCode.ENTER);
        compare.select(compare.selected()).press(KeyCode.LEFT);
        assertThat(compare.lines(0)).hasSizeLessThan(all);
        compare.press(KeyCode.RIGHT);
        assertThat(compare.lines(0)).hasSize(all);

        compare.select(1).press(KeyCode.CONTROL, KeyCode.C);
        assertThat(compare.clipboard()).isEqualTo(compare.lines(0).get(1));
        compare.press(KeyCode.ENTER);
        assertThat(compare.isShown(Ids.COMPARE_INSPECTOR)).isTrue();
        compare.press(KeyCode.ESCAPE);
        assertThat(compare.isShown(Ids.COMPARE_INSPECTOR)).isFalse();
    }

    @Test
    void theMenuOfAColumnOpensWhereItsHeaderIsRightClicked(FxRobot fx) {
        MenuButton menu = fx.lookup("#" + Ids.COMPARE_MENU + 0).queryAs(MenuButton.class);
        assertThat(menu.isShowing()).isFalse();
        fx.rightClickOn("#" + Ids.COMPARE_COLUMN + 0);

        assertThat(menu.isShowing()).isTrue();
        fx.interact(menu::hide);
    }

    @Test
    void aProtectedEntryIsDeletedOnlyWithItsEnvironmentsName(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx).fireLater(Ids.COMPARE_DELETE + 0);

        assertThat(compare.isDisabled(Ids.CONFIRM_YES)).isTrue();
        compare.type(Ids.CONFIRM_NAME, "prod");
        assertThat(compare.isDisabled(Ids.CONFIRM_YES)).isTrue();
        compare.press(KeyCode.ENTER);
        assertThat(server.keys()).contains(ByteString.utf8(ALICE));

        compare.fireLater(Ids.COMPARE_DELETE + 0)
                .type(Ids.CONFIRM_NAME, "production")
                .fireLater(Ids.CONFIRM_YES);
        assertThat(server.keys()).containsExactly(ByteString.utf8(DEVELOPMENT));
        assertThat(compare.header(0)).contains("not cached");
        assertThat(compare.text(Ids.COMPARE_MESSAGE)).isEqualTo("Deleted " + ALICE + ".");
    }

    @Test
    void anUnprotectedEntryIsDeletedAfterOneQuestion(FxRobot fx) {
        new CompareRobot(fx).fireLater(Ids.COMPARE_DELETE + 1).fireLater(Ids.CONFIRM_YES);

        assertThat(server.keys()).containsExactly(ByteString.utf8(ALICE));
    }

    @Test
    void aTimeToLiveIsSetAndRemoved(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx);

        compare.choose(1, "Expire in 5:00").fireLater(Ids.CONFIRM_YES);
        assertThat(compare.header(1)).contains("5:00 of 5:00");
        compare.choose(1, "Remove TTL").fireLater(Ids.CONFIRM_YES);
        assertThat(compare.header(1)).contains("no expiry", "! stays until someone deletes it");
        assertThat(window.repairs.lines)
                .contains(
                        "Let 1 entry expire in 5:00: " + DEVELOPMENT,
                        "Keep 1 entry until it is deleted: " + DEVELOPMENT);
    }

    @Test
    void aProtectedEntryBecomesPermanentOnlyWithItsEnvironmentsName(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx);
        String before = compare.header(0);

        for (String change : new String[] {"Remove TTL", "Expire in", "Set TTL"}) {
            compare.choose(0, change);
            assertThat(compare.isDisabled(Ids.CONFIRM_YES)).as(change).isTrue();
            compare.press(KeyCode.ENTER);
        }
        assertThat(compare.header(0)).isEqualTo(before);
        assertThat(window.repairs.lines).isEmpty();

        compare.choose(0, "Remove TTL")
                .type(Ids.CONFIRM_NAME, "production")
                .fireLater(Ids.CONFIRM_YES);
        assertThat(compare.header(0)).contains("no expiry");
    }

    @Test
    void whatCannotBeDoneIsDisabled(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx);
        assertThat(compare.isDisabled(Ids.COMPARE_DELETE + 2)).isTrue();
        assertThat(compare.isDisabled(Ids.COMPARE_DELETE + 0)).isFalse();

        server.readOnly();
        fx.interact(() -> window.show(ALICE));
        assertThat(compare.isDisabled(Ids.COMPARE_DELETE + 0)).isTrue();
        assertThat(compare.whyNot(0)).isNotEmpty();
    }

    @Test
    void whileTheConnectionIsLostNothingIsChangedAndEachControlSaysWhy(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx).toggle(Ids.COMPARE_MASK);
        List<String> changing = List.of(Ids.COMPARE_EDIT + 0, Ids.COMPARE_DELETE + 0);
        assertThat(changing).noneMatch(compare::isDisabled);

        server.become(ConnectionState.RECONNECTING);
        server.pass(Duration.ofSeconds(1));
        fx.interact(model::tick);
        assertThat(changing).allMatch(compare::isDisabled);
        assertThat(compare.whyNot(0))
                .isEqualTo(ConnectionState.RECONNECTING.hindrance().orElseThrow());

        server.become(ConnectionState.CONNECTED);
        server.pass(Duration.ofSeconds(1));
        fx.interact(model::tick);
        assertThat(changing).noneMatch(compare::isDisabled);
    }

    /** Of all four columns two have no entry; the window gets as narrow as it may be. */
    @ParameterizedTest
    @ValueSource(doubles = {1600, 980, 600, 400})
    void aColumnWithoutEntryIsARailAtTheEndWithRoomForItsMenu(double width, FxRobot fx) {
        fx.interact(() -> fx.window(0).setWidth(width));

        for (int column = 0; column < 4; column++) {
            Node header = fx.lookup("#" + Ids.COMPARE_COLUMN + column).query();
            Node menu = fx.lookup("#" + Ids.COMPARE_MENU + column).query();
            Bounds around = header.localToScene(header.getLayoutBounds());
            Bounds button = menu.localToScene(menu.getBoundsInLocal());
            assertThat(button.getWidth())
                    .as("%s of column %s", menu, column)
                    .isGreaterThanOrEqualTo(Math.floor(menu.prefWidth(-1)));
            assertThat(button.getMinX())
                    .as("column " + column)
                    .isGreaterThanOrEqualTo(around.getMinX());
            assertThat(button.getMaxX())
                    .as("column " + column)
                    .isLessThanOrEqualTo(around.getMaxX());
            assertThat(around.getWidth() < 40).as("column " + column).isEqualTo(column > 1);
        }
    }

    @Test
    void aCopyThatRunsOutBecomesARailBehindTheOthers(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx);

        server.pass(Duration.ofSeconds(61));
        server.remove(DEVELOPMENT);
        fx.interact(model::tick);

        assertThat(compare.header(1)).contains("expired at");
        Node ended = fx.lookup("#" + Ids.COMPARE_COLUMN + 1).query();
        Node kept = fx.lookup("#" + Ids.COMPARE_COLUMN + 0).query();
        assertThat(ended.getLayoutX()).isGreaterThan(kept.getLayoutX());
    }

    @Test
    void theCommandForTheShellIsCopied(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx).choose(0, "Copy redis-cli UNLINK");

        assertThat(compare.clipboard())
                .isEqualTo("redis-cli -h memory -p 6379 UNLINK '" + ALICE + "'");
        compare.choose(0, "Copy value");
        assertThat(compare.clipboard()).isEqualTo(Samples.text("backend-latest-getUser.json"));
    }

    @Test
    void whyAColumnShowsNothingIsReadWholeHoweverLittleRoomThereIs(FxRobot fx) {
        server.refuse(ALICE);
        fx.interact(() -> fx.window(0).setHeight(420));
        fx.interact(() -> window.show(DEVELOPMENT));

        Label why =
                fx.from(fx.lookup("#" + Ids.COMPARE_COLUMN + 0))
                        .lookup((Label label) -> label.getText().startsWith("Redis refused"))
                        .query();
        Label fact =
                fx.from(fx.lookup("#" + Ids.COMPARE_COLUMN + 1))
                        .lookup((Label label) -> label.getText().contains("@clerk/backend"))
                        .query();
        assertThat(why.isWrapText()).isTrue();
        assertThat(fact.isWrapText()).isFalse();
    }

    @Test
    void aFailingColumnOffersToRetry(FxRobot fx) {
        server.refuse(ALICE);
        fx.interact(() -> window.show(ALICE));
        CompareRobot compare = new CompareRobot(fx);
        assertThat(compare.header(0)).contains("Redis refused to read this entry.");

        server.refuseNothing();
        compare.click(Ids.COMPARE_RETRY + 0);
        assertThat(compare.header(0)).contains("4:00");
    }
}
