package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.edit.ValueText;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The question before an entry of a protected environment is changed. */
@ExtendWith(ApplicationExtension.class)
final class EditGuardTest {

    private static final String KEY = "clerk:production:username:alice";

    @AutoClose private final CompareWindow window = new CompareWindow();
    private final MemoryCache server = window.cache;

    private final FxRobot fx = new FxRobot();
    private final CompareRobot compare = new CompareRobot(fx);
    private final MemoryRepairs repairs = window.repairs;
    private Optional<Theme> theme = Optional.empty();

    @Start
    void open(Stage stage) {
        theme = Optional.of(window.open(stage));
        server.put(KEY, "{\"id\":\"user_1\"}", Duration.ofMinutes(4));
        window.show(KEY);
    }

    @ParameterizedTest
    @EnumSource
    void itHasTheColoursOfItsWindow(Theme.Colours colours) {
        fx.interact(() -> theme.orElseThrow().choose(colours));
        compare.fireLater(Ids.COMPARE_DELETE + 0);

        assertThat(yes().getScene().getRoot().getStyleClass())
                .contains(colours.styleClass())
                .doesNotContain(colours.other().styleClass());
    }

    @Test
    void tabGoesThroughItInTheOrderInWhichItIsReadAndReachesEachControlOnce() {
        compare.choose(0, "Set TTL").type(Ids.CONFIRM_NAME, "production");
        Scene scene = yes().getScene();
        List<Node> walked = new ArrayList<>();
        for (Node at = focused(scene); !walked.contains(at); at = focused(scene)) {
            walked.add(at);
            compare.press(KeyCode.TAB);
        }

        assertThat(walked)
                .hasSize(4)
                .contains(yes(), fx.lookup("#" + Ids.CONFIRM_NAME).query())
                .isSortedAccordingTo(EditGuardTest::asRead);
        assertThat(walked.getFirst().getId()).isEqualTo(Ids.TTL_FIELD);
    }

    private static Node focused(Scene scene) {
        return Objects.requireNonNull(scene.getFocusOwner());
    }

    /** Line by line, each from the left. */
    private static int asRead(Node one, Node other) {
        Bounds a = one.localToScene(one.getBoundsInLocal());
        Bounds b = other.localToScene(other.getBoundsInLocal());
        boolean isOneLine = a.getCenterY() > b.getMinY() && a.getCenterY() < b.getMaxY();
        return isOneLine
                ? Double.compare(a.getMinX(), b.getMinX())
                : Double.compare(a.getMinY(), b.getMinY());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expire in", "Set TTL", "Remove TTL"})
    void enterCancelsEvenWhenTheNameIsTyped(String change) {
        compare.choose(0, change).type(Ids.CONFIRM_NAME, "production");
        fx.interact(fx.lookup("#" + Ids.CONFIRM_NAME).query()::requestFocus);

        compare.press(KeyCode.ENTER);

        assertThat(compare.isShown(Ids.CONFIRM_YES)).isFalse();
        assertThat(compare.header(0)).contains("4:00");
        assertThat(repairs.lines).isEmpty();
    }

    @Test
    void aValueIsEditedAndItsTimeToLiveStays() {
        compare.toggle(Ids.COMPARE_MASK).fireLater(Ids.COMPARE_EDIT + 0);
        assertThat(yes().isDisabled()).isTrue();
        compare.type(Ids.VALUE_FIELD, "{\"id\":").type(Ids.CONFIRM_NAME, "production");
        assertThat(yes().isDisabled()).isTrue();
        assertThat(compare.text(Ids.VALUE_VERDICT)).contains("JSON no longer");

        compare.type(Ids.VALUE_FIELD, "{\"id\":\"user_2\"}");
        compare.fireLater(Ids.CONFIRM_YES);

        assertThat(compare.lines(0)).anyMatch(line -> line.contains("user_2"));
        assertThat(compare.header(0)).contains("4:00");
        assertThat(repairs.lines).contains("Write 1 entry by hand: " + KEY, KEY + " DONE");
    }

    @Test
    void aValueThatWasRewrittenMeanwhileStaysAndBothTextsAreShown() {
        compare.toggle(Ids.COMPARE_MASK).fireLater(Ids.COMPARE_EDIT + 0);
        server.put(KEY, "{\"id\":\"user_3\"}", Duration.ofMinutes(5));
        compare.type(Ids.VALUE_FIELD, "{\"id\":\"user_2\"}");
        compare.confirm("production");

        assertThat(
                        fx.from(fx.lookup("#" + Ids.CONFLICT))
                                .lookup(".text-area")
                                .<TextArea>queryAllAs(TextArea.class))
                .extracting(TextArea::getText)
                .containsExactly(
                        "{\"id\":\"user_1\"}", "{\"id\":\"user_3\"}", "{\"id\":\"user_2\"}");
        assertThat(compare.lines(0)).anyMatch(line -> line.contains("user_3"));
        assertThat(repairs.lines).contains(KEY + " CHANGED");
    }

    @Test
    void maskedFieldsAreNotEdited() {
        assertThat(compare.isDisabled(Ids.COMPARE_EDIT + 0)).isTrue();
        compare.toggle(Ids.COMPARE_MASK);
        assertThat(compare.isDisabled(Ids.COMPARE_EDIT + 0)).isFalse();
    }

    /** Every value that is offered for editing comes back from the text field unchanged. */
    @Test
    void theTextFieldLosesNoCharacterThatIsOffered() {
        StringBuilder offered = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean isText = !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            ByteString one = ByteString.utf8(isText ? Character.toString(c) : "a");
            if (ValueText.whyNot(new StoredValue.Text(one, one.length())).isEmpty()) {
                offered.appendCodePoint(isText ? c : 'a');
            }
        }

        assertThat(new TextArea(offered.toString()).getText().equals(offered.toString())).isTrue();
    }

    private Node yes() {
        return fx.lookup("#" + Ids.CONFIRM_YES).query();
    }
}
