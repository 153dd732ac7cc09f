package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.animation.Animation;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
final class EverySecondTest {

    private final FxRobot fx = new FxRobot();
    private Optional<Stage> stage = Optional.empty();

    @Start
    void start(Stage shown) {
        stage = Optional.of(shown);
    }

    private void show(StackPane root) {
        fx.interact(() -> {
            stage.orElseThrow().setScene(new Scene(root, 100, 100));
            stage.orElseThrow().show();
        });
    }

    /** An animation that went on would keep the window, its models and its connection. */
    @Test
    void whatIsNoLongerInAWindowDoesNotTick() {
        StackPane root = new StackPane();
        Animation timer = EverySecond.timer(root, () -> {});
        assertThat(timer.getStatus()).isEqualTo(Animation.Status.STOPPED);

        show(root);
        assertThat(timer.getStatus()).isEqualTo(Animation.Status.RUNNING);

        show(new StackPane());
        assertThat(timer.getStatus()).isEqualTo(Animation.Status.STOPPED);
    }

    @Test
    void whatIsInAHiddenWindowDoesNotTick() {
        StackPane root = new StackPane();
        Animation timer = EverySecond.timer(root, () -> {});
        show(root);

        fx.interact(stage.orElseThrow()::hide);

        assertThat(timer.getStatus()).isEqualTo(Animation.Status.STOPPED);
    }
}
