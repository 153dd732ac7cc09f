package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Comparator.comparingDouble;

import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who has no mouse gets everywhere in the window, by one key and in the order of reading. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class FocusWalkIT {

    private static final int LONGEST_WALK = 300;

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    @AutoClose private final DemoJourney demo = new DemoJourney(fx, () -> folder);

    @Start
    void start(Stage stage) {
        demo.start(stage);
    }

    @Test
    void tabReachesEachEnabledButtonOnceAndFromTheToolbarToThePage() {
        demo.openAudited();
        WindowRobot window = demo.window();
        fx.interact(() -> window.node(Ids.CONNECTION).requestFocus());
        Scene scene = window.node(Ids.CONNECTION).getScene();
        List<Node> walked = new ArrayList<>();
        for (Node at = focused(scene);
                !walked.contains(at) && walked.size() < LONGEST_WALK;
                at = focused(scene)) {
            walked.add(at);
            window.press(KeyCode.TAB);
        }

        assertThat(focused(scene)).as("the walk is a round").isSameAs(walked.getFirst());
        // The drawer's tabs are one stop: the arrows go from one to the next.
        assertThat(walked)
                .containsAll(
                        TabStops.below(window.root()).stream()
                                .filter(ButtonBase.class::isInstance)
                                .filter(it -> !(it instanceof ToggleButton))
                                .toList());
        Node tree = window.node(Ids.TREE);
        List<Node> toolbar = walked.subList(0, walked.indexOf(tree));
        assertThat(toolbar)
                .hasSizeGreaterThan(4)
                .isSortedAccordingTo(comparingDouble(FocusWalkIT::left));
        List<Node> others = walked.subList(toolbar.size() + 1, walked.size());
        assertThat(others).contains(window.node(Ids.GROUP_VERIFY), window.node(Ids.FINDINGS_LIST));
        assertThat(others.indexOf(window.node(Ids.GROUP_VERIFY)))
                .isLessThan(others.indexOf(window.node(Ids.FINDINGS_TAB)));
        assertThat(others.indexOf(window.node(Ids.FINDINGS_TAB)))
                .isLessThan(others.indexOf(window.node(Ids.FINDINGS_LIST)));
    }

    private static double left(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinX();
    }

    private static Node focused(Scene scene) {
        return Objects.requireNonNull(scene.getFocusOwner());
    }
}
