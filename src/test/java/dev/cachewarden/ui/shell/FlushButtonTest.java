package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Optional;

/** What is chosen from the menu of environments is what is flushed. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class FlushButtonTest {

    private final FxRobot fx = new FxRobot();
    private final MemoryCache server = new MemoryCache();
    private Optional<WindowRobot> started = Optional.empty();

    @Start
    void start(Stage stage) {
        server.with("clerk:production:username:alice", "clerk:development:username:bob");
        started = Optional.of(new WindowRobot(fx, stage, server));
    }

    @AfterEach
    void end() {
        window().close();
    }

    @Test
    void anOpenMenuKeepsItsSelectionWhileTheCountsChange() {
        KeysRobot keys = new KeysRobot(window().openDemo());
        keys.open(Ids.FLUSH, "development… (1");
        server.with("clerk:development:username:carol");
        fx.interact(window().model()::refresh);
        window().settle();
        keys.press(KeyCode.ENTER);

        assertThat(new FlushRobot(fx).awaitPlan().action()).isEqualTo("Flush 2 development keys");
    }

    @Test
    void aMenuThatIsOpenedAgainSaysTheCountsOfThen() {
        KeysRobot keys = new KeysRobot(window().openDemo());
        keys.open(Ids.FLUSH, "development… (1").press(KeyCode.ESCAPE);
        server.with("clerk:development:username:carol");
        fx.interact(window().model()::refresh);
        window().settle();

        keys.open(Ids.FLUSH, "development… (2");
        keys.press(KeyCode.ESCAPE);
    }

    private WindowRobot window() {
        return started.orElseThrow();
    }
}
