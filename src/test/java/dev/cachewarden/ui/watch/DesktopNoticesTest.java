package dev.cachewarden.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.Await;
import dev.cachewarden.ui.support.Contrast;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.OpenPopups;
import dev.cachewarden.ui.support.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Notices over the window, and what becomes of them when it closes. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class DesktopNoticesTest {

    private final FxRobot fx = new FxRobot();
    private Optional<Stage> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("Cachewarden")), 600, 400));
        stage.sizeToScene();
        stage.show();
        shown = Optional.of(stage);
    }

    @AfterEach
    void end() {
        fx.interact(OpenPopups::hide);
    }

    @Test
    void aNoticeSaysWhatAppeared() {
        notice();

        assertThat(fx.lookup(".watch-notice").tryQuery()).isPresent();
        assertThat(fx.lookup("3 new critical findings").tryQuery()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeHasTheColoursOfItsWindow(Theme.Colours colours) {
        fx.interact(() -> new Theme(colours).attach(shown.orElseThrow().getScene()));
        notice();
        Await.until("the whole notice", this::hasFadedIn);

        List<Labeled> words =
                fx
                        .from(fx.lookup(".watch-notice"))
                        .lookup(".label")
                        .<Labeled>queryAllAs(Labeled.class)
                        .stream()
                        .filter(label -> !label.getText().isEmpty())
                        .toList();
        assertThat(words).hasSizeGreaterThan(1);
        assertThat(words)
                .allSatisfy(label ->
                        assertThat(Contrast.of(label)).as(label.getText()).isGreaterThan(4.5));
        Region pane = fx.from(fx.lookup(".watch-notice")).lookup(".pane").query();
        double light =
                ((Color) pane.getBackground().getFills().getLast().getFill()).getBrightness();
        assertThat(light > 0.5).isEqualTo(colours == Theme.Colours.LIGHT);
    }

    @Test
    void noticesHaveGoneBeforeTheirWindowGoes() {
        Stage stage = shown.orElseThrow();
        List<String> gone = new ArrayList<>();
        fx.interact(() -> {
            OpenPopups.closeBefore(stage);
            stage.setOnHidden(_ -> gone.add("window"));
        });
        notice();
        notice();
        popups().forEach(popup -> popup.setOnHidden(_ -> gone.add("notice")));

        fx.interact(stage::hide);

        assertThat(gone).containsExactly("notice", "notice", "window");
        assertThat(popups()).isEmpty();
    }

    private static List<Window> popups() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList();
    }

    private void notice() {
        fx.interact(() ->
                new DesktopNotices()
                        .show(
                                "3 new critical findings",
                                "Development users are cached under production.",
                                () -> {}));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A notice fades in, and its words with it. */
    private boolean hasFadedIn() {
        return fx.from(fx.lookup(".watch-notice")).lookup(".label").queryAll().stream()
                .allMatch(word ->
                        Stream.<Node>iterate(word, Objects::nonNull, Node::getParent)
                                .allMatch(node -> node.getOpacity() == 1));
    }
}
