package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** While private fields are masked, an address in a key shows nowhere around the entry. */
@ExtendWith(ApplicationExtension.class)
final class CompareMaskingTest {

    private static final String ADDRESS = "a.b@example.com";
    private static final String KEY = "clerk:development:user:" + ADDRESS + ":roles";
    private static final String SHOWN = "clerk:development:user:••••••••:roles";

    @AutoClose private final CompareWindow window = new CompareWindow();
    private final MemoryCache server = window.cache;

    @Start
    void open(Stage stage) {
        window.open(stage);
    }

    @BeforeEach
    void select(FxRobot fx) {
        server.put(KEY, "[]", Duration.ofMinutes(4));
        fx.interact(() -> {
            window.privacy.fieldsMaskedProperty().set(true);
            window.show(KEY);
        });
    }

    private static List<String> texts(FxRobot fx) {
        return fx.lookup((Node node) -> true).queryAll().stream()
                .flatMap(CompareMaskingTest::texts)
                .toList();
    }

    /** What a node says, its tooltip included, however the tooltip was installed. */
    private static Stream<String> texts(Node node) {
        Stream<String> tips =
                node.getProperties().values().stream()
                        .filter(Tooltip.class::isInstance)
                        .map(tip -> ((Tooltip) tip).getText());
        return Stream.concat(
                tips, node instanceof Labeled label ? Stream.of(label.getText()) : Stream.of());
    }

    @Test
    void whatIsSaidOfAColumnNamesTheMaskedKey(FxRobot fx) {
        assertThat(texts(fx))
                .contains("What can be done with " + SHOWN)
                .noneMatch(text -> text != null && text.contains(ADDRESS));
        assertThat(new CompareRobot(fx).header(1)).contains(SHOWN);
    }

    @Test
    void theQuestionAndTheMessageNameTheMaskedKey(FxRobot fx) {
        CompareRobot compare = new CompareRobot(fx).fireLater(Ids.COMPARE_DELETE + 1);
        assertThat(texts(fx)).contains("Delete " + SHOWN + "?");

        compare.fireLater(Ids.CONFIRM_YES);

        assertThat(compare.text(Ids.COMPARE_MESSAGE)).isEqualTo("Deleted " + SHOWN + ".");
        assertThat(server.keys()).isEmpty();
    }

    @Test
    void whoeverAsksForPrivateFieldsSeesTheKey(FxRobot fx) {
        fx.interact(() -> window.privacy.fieldsMaskedProperty().set(false));
        new CompareRobot(fx).fireLater(Ids.COMPARE_DELETE + 1);

        assertThat(texts(fx)).contains("Delete " + KEY + "?");
    }
}
