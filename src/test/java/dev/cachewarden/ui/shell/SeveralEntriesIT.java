package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import java.util.List;

/** What is done with several rows of a table at once. */
final class SeveralEntriesIT extends ServerWindow {

    private static final List<String> NAMES = List.of("ann", "bob", "eve");
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private void open() {
        for (String name : NAMES) {
            redis.call("SET", key(name), "{}", "EX", "300");
        }
        window().openServer(redis.port());
        window().await("the keys", () -> window().model().keys().index().size() == NAMES.size());
        fx.interact(
                () -> window().model().page().go(new Place.OfType(PRODUCTION, KeyType.USERNAME)));
        window().settle();
    }

    private static String key(String name) {
        return "clerk:production:username:" + name;
    }

    @Test
    void severalEntriesGetOneTimeToLiveUnderTheGuardOfTheirEnvironment() {
        open();
        group().selectFirst(2);
        group().take("Set TTL of 2 entries…");
        fx.interact(() -> ttl().setText("10 min"));
        window().click(Ids.CONFIRM_YES);
        window().settle();

        Button action = fx.lookup("#" + Ids.REPAIR_ACTION).queryAs(Button.class);
        assertThat(action.getText()).isEqualTo("Let 2 entries expire in 10:00");
        assertThat(action.isDisabled()).isTrue();
        assertThat(ttl("ann")).isLessThanOrEqualTo(300);

        fx.interact(() ->
                fx.lookup("#" + Ids.REPAIR_NAME + "production")
                        .queryAs(TextField.class)
                        .setText("production"));
        fx.interact(action::fire);
        window().await("the end", () -> ttl("ann") > 300 && ttl("bob") > 300);

        assertThat(ttl("eve")).isLessThanOrEqualTo(300);
    }

    private TextField ttl() {
        return fx.lookup("#" + Ids.TTL_FIELD).queryAs(TextField.class);
    }

    private static int ttl(String name) {
        return Integer.parseInt(redis.call("TTL", key(name)));
    }

    private GroupRobot group() {
        return new GroupRobot(fx, window());
    }
}
