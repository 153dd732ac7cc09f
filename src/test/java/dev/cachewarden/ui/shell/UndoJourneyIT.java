package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import java.util.List;

/** What was changed in the window is put back in it. */
final class UndoJourneyIT extends ServerWindow {

    private static final int USERS = 100;
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    private final FlushRobot flush = new FlushRobot(fx);

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private void open() {
        for (int i = 0; i < USERS; i++) {
            String value = "{\"id\":\"user_" + i + "\"}";
            redis.call("SET", "clerk:development:id:user_" + i, value, "EX", "300");
        }
        redis.call("SET", "clerk:production:username:ann", "{}", "EX", "300");
        redis.call("SET", "clerk:production:username:bob", "{}", "EX", "300");
        window().openServer(redis.port());
        awaitKeys(USERS + 2);
    }

    private void awaitKeys(int expected) {
        window().await(
                        expected + " keys",
                        () -> window().model().keys().index().size() == expected);
    }

    private void flushDevelopment() {
        MenuItem item =
                ((MenuButton) window().node(Ids.FLUSH))
                        .getItems().stream()
                                .filter(it ->
                                        String.valueOf(it.getText()).startsWith("development"))
                                .findFirst()
                                .orElseThrow();
        fx.interact(item::fire);
        window().await("the end", () -> window().isShown(Ids.NOTIFICATION) && isOffered());
        assertThat(window().isShown(Ids.FLUSH_SHEET)).isFalse();
        window().settle();
        awaitKeys(2);
    }

    private void chooseFlush(String words) {
        MenuItem item =
                ((MenuButton) window().node(Ids.FLUSH))
                        .getItems().stream()
                                .filter(it -> words.equals(it.getText()))
                                .findFirst()
                                .orElseThrow();
        fx.interact(item::fire);
    }

    @Test
    void aProtectedEnvironmentAndAllOfThemAreAskedAbout() {
        open();
        for (String asked : List.of("production… (2 keys)", "All environments…")) {
            chooseFlush(asked);
            flush.awaitPlan();
            assertThat(flush.canFlush()).isFalse();
            window().press(KeyCode.ESCAPE);
        }

        assertThat(redis.call("DBSIZE")).isEqualTo(String.valueOf(USERS + 2));
    }

    @Test
    void aFlushIsUndoneFromTheNoticeThatReportsIt() {
        open();
        flushDevelopment();
        assertThat(window().text(Ids.NOTIFICATION))
                .isEqualTo("Flush of development: 100 keys deleted. Undo…");
        assertThat(redis.call("EXISTS", "clerk:development:id:user_7")).isEqualTo("0");

        Clicks.on(fx, "Undo…");
        window().await("what is kept", () -> !action().isDisabled());
        assertThat(action().getText()).isEqualTo("Put 100 entries back");
        assertThat(window().hasFocus(Ids.UNDO_CANCEL)).isTrue();
        window().click(Ids.UNDO_ACTION);

        window().await("the end", () -> window().isShown(Ids.UNDO_HEADLINE));
        assertThat(window().text(Ids.UNDO_SHEET)).contains("Put back 100 of 100 entries");
        assertThat(redis.call("GET", "clerk:development:id:user_7"))
                .isEqualTo("{\"id\":\"user_7\"}");
        awaitKeys(USERS + 2);
        window().click(Ids.UNDO_CLOSE);
        assertThat(window().text(Ids.NOTIFICATION)).startsWith("Put back 100 of 100 entries");
    }

    @Test
    void anUndoThatIsCancelledIsStillOffered() {
        open();
        flushDevelopment();
        String offer = window().text(Ids.NOTIFICATION);

        Clicks.on(fx, "Undo…");
        window().await("what is kept", () -> !action().isDisabled());
        window().press(KeyCode.ESCAPE);
        window().settle();

        assertThat(window().text(Ids.NOTIFICATION)).isEqualTo(offer);
        assertThat(redis.call("EXISTS", "clerk:development:id:user_7")).isEqualTo("0");
    }

    @Test
    void aChangeInAProtectedEnvironmentIsUndoneUnderItsName() {
        open();
        fx.interact(
                () -> window().model().page().go(new Place.OfType(PRODUCTION, KeyType.USERNAME)));
        window().settle();
        new GroupRobot(fx, window()).selectFirst(2);
        deleteSelected();
        awaitKeys(USERS);
        assertThat(window().text(Ids.NOTIFICATION)).isEqualTo("Delete 2 entries: 2 done. Undo…");

        Clicks.on(fx, "Undo…");
        window().await("the name", () -> window().isShown(Ids.UNDO_NAME + "production"));
        assertThat(action().isDisabled()).isTrue();
        fx.interact(() -> field(Ids.UNDO_NAME + "production").setText("production"));
        window().click(Ids.UNDO_ACTION);

        window().await("the end", () -> window().isShown(Ids.UNDO_HEADLINE));
        awaitKeys(USERS + 2);
        assertThat(Integer.parseInt(redis.call("TTL", "clerk:production:username:ann")))
                .isBetween(1, 300);
    }

    private void deleteSelected() {
        new GroupRobot(fx, window()).take("Delete 2 entries…");
        window().await("the sheet", () -> window().isShown(Ids.REPAIR_NAME + "production"));
        fx.interact(() -> field(Ids.REPAIR_NAME + "production").setText("production"));
        window().click(Ids.REPAIR_ACTION);
        window().await("the end", () -> redis.call("DBSIZE").equals(String.valueOf(USERS)));
        fx.interact(window().window().sheets()::hide);
        window().settle();
    }

    private boolean isOffered() {
        return window().text(Ids.NOTIFICATION).endsWith("Undo…");
    }

    private Button action() {
        return fx.lookup("#" + Ids.UNDO_ACTION).queryAs(Button.class);
    }

    private TextField field(String id) {
        return fx.lookup("#" + id).queryAs(TextField.class);
    }
}
