package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.ui.support.Contrast;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.ShownWords;
import dev.cachewarden.ui.support.Theme;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that can be reached is named for who does not see it, and all words can be read. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class EveryControlTest {

    /** WCAG 2.2 asks for 4.5 : 1 of words. */
    private static final double LEAST = 4.5;

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    @AutoClose private final MemoryDemo demo = new MemoryDemo(fx);

    @Start
    void start(Stage stage) {
        demo.start(stage, folder);
    }

    @ParameterizedTest
    @EnumSource
    void isNamedAndIsReadInAllViewsMenusAndSheets(Theme.Colours colours) {
        Set<String> unnamed = new TreeSet<>();
        Set<String> pale = new TreeSet<>();
        fx.interact(() -> demo.window().theme().choose(colours));
        demo.openAudited();

        new WindowTour(
                        fx,
                        demo,
                        stop -> {
                            unnamed.addAll(all(EveryControlTest::unnamed));
                            pale.addAll(all(EveryControlTest::pale));
                        })
                .go();

        assertThat(unnamed).as("without an accessible name").isEmpty();
        assertThat(pale).as("words with too little contrast").isEmpty();
    }

    private static List<String> all(Function<Node, Stream<String>> faults) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .flatMap(window ->
                                        ShownWords.nodes(window.getScene().getRoot()).stream())
                                .flatMap(faults)
                                .toList());
    }

    /** What the Tab key stops at. */
    private static Stream<String> unnamed(Node node) {
        return node instanceof Control control
                        && control.isFocusTraversable()
                        && name(control).isBlank()
                ? Stream.of(where(control))
                : Stream.empty();
    }

    private static String name(Control control) {
        Object name = control.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        String own = name == null ? "" : name.toString();
        if (control instanceof TextInputControl || control instanceof ComboBoxBase<?>) {
            own = control.getAccessibleText() == null ? "" : control.getAccessibleText();
        }
        Object label = control.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return own.isBlank() && label instanceof Labeled labeled ? labeled.getText() : own;
    }

    private static Stream<String> pale(Node node) {
        if (!(node instanceof Labeled words)
                || words.getText() == null
                || words.getText().isBlank()
                || words.getWidth() == 0
                || !(words.getTextFill() instanceof Color)) {
            return Stream.empty();
        }
        double contrast = Contrast.of(words);
        return contrast < LEAST
                ? Stream.of(
                        String.format(
                                Locale.ROOT,
                                "%.1f %s “%s”",
                                contrast,
                                where(words),
                                words.getText()))
                : Stream.empty();
    }

    /** The node and what it is in. */
    private static String where(Node node) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        for (@Nullable Node at = node; at != null && depth < 5; at = at.getParent(), depth++) {
            path.insert(
                    0,
                    " > "
                            + at.getClass().getSimpleName()
                            + (at.getId() == null ? "" : "#" + at.getId())
                            + at.getStyleClass());
        }
        return path.toString();
    }
}
