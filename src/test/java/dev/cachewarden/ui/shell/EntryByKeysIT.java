package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.ui.compare.CompareRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;

/** An entry is found, read whole and changed without a mouse, on a real server. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class EntryByKeysIT {

    private static final String IN_PRODUCTION = "clerk:production:id:user_bykeys";
    private static final String IN_DEVELOPMENT = "clerk:development:id:user_bykeys";
    private static final int PRODUCTION = 0;
    private static final int DEVELOPMENT = 1;
    private static final String END = "where the line ends";
    private static final String ADDRESS = "keys@example.com";
    private static final String VALUE =
            "{\"id\":\"user_bykeys\",\"note\":\"%s %s\",\"emailAddresses\":[{\"emailAddress\":\"%s\"}]}"
                    .formatted("long ".repeat(100), END, ADDRESS);

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final CompareRobot compare = new CompareRobot(fx);

    @AutoClose
    private final DemoJourney demo = new DemoJourney(fx, () -> folder).filling(EntryByKeysIT::fill);

    @Start
    void start(Stage stage) {
        demo.start(stage);
    }

    private static void fill(DemoJourney demo) {
        demo.redis("SET", IN_PRODUCTION, VALUE, "EX", 290);
        demo.redis("SET", IN_DEVELOPMENT, VALUE, "EX", 290);
    }

    @Test
    void aPartOfAKeyLeadsToTheEntryAndALongLineIsReadWhole() {
        open().walkTo(Ids.COMPARE_LINES).press(KeyCode.HOME);
        for (int i = 0; i < compare.visibleLines() && !wholeLine().contains(END); i++) {
            keys().press(KeyCode.DOWN).press(KeyCode.ENTER);
        }
        assertThat(wholeLine()).contains("\"note\"", END);

        keys().walkTo(Ids.COMPARE_INSPECTOR)
                .walkTo(Ids.SEARCH_FIELD)
                .walkTo(Ids.COMPARE_LINES)
                .press(KeyCode.ESCAPE);
        assertThat(window().isShown(Ids.COMPARE_INSPECTOR)).isFalse();
    }

    @Test
    void aCopyInAProtectedEnvironmentIsDeletedAfterItsNameAndNoOther() {
        open().choose(Ids.COMPARE_MENU + PRODUCTION, "Delete");
        window().await("the question", () -> window().hasFocus(Ids.CONFIRM_NAME));
        keys().confirm("production");

        window().await("the end", () -> compare.header(PRODUCTION).contains("not cached"));
        assertThat(demo.redis("EXISTS", IN_PRODUCTION)).isEqualTo("0");
        assertThat(demo.redis("GET", IN_DEVELOPMENT)).isEqualTo(VALUE);
    }

    @Test
    void aNameThatIsNotTypedDeletesNothing() {
        open().choose(Ids.COMPARE_MENU + PRODUCTION, "Delete");
        window().await("the question", () -> window().hasFocus(Ids.CONFIRM_NAME));
        keys().press(KeyCode.ENTER);

        assertThat(window().isShown(Ids.QUESTION)).isFalse();
        assertThat(demo.redis("EXISTS", IN_PRODUCTION)).isEqualTo("1");
    }

    @Test
    void anEntryIsGivenAnotherTimeToLive() {
        open().choose(Ids.COMPARE_MENU + DEVELOPMENT, "Set TTL");
        window().await("the question", () -> window().hasFocus(Ids.TTL_FIELD));
        keys().press(KeyCode.SHORTCUT, KeyCode.A)
                .type("50:00")
                .walkTo(Ids.CONFIRM_YES)
                .press(KeyCode.SPACE);

        window().await(
                        "the time to live",
                        () -> Integer.parseInt(demo.redis("TTL", IN_DEVELOPMENT)) > 2000);
        assertThat(Integer.parseInt(demo.redis("TTL", IN_PRODUCTION))).isBetween(1, 290);
    }

    @Test
    void aValueIsEditedInOneEnvironment() {
        open().walkTo(Ids.COMPARE_MASK)
                .press(KeyCode.SPACE)
                .choose(Ids.COMPARE_MENU + DEVELOPMENT, "Edit value");
        window().await("the question", () -> window().hasFocus(Ids.VALUE_FIELD));
        keys().press(KeyCode.SHORTCUT, KeyCode.A)
                .type("{\"id\":\"user_edited\"}")
                .walkTo(Ids.CONFIRM_YES)
                .press(KeyCode.SPACE);

        window().await(
                        "the value",
                        () -> demo.redis("GET", IN_DEVELOPMENT).contains("user_edited"));
        assertThat(demo.redis("GET", IN_PRODUCTION)).isEqualTo(VALUE);
    }

    @Test
    void theToolbarShowsAnEntryInEachForm() {
        KeysRobot keys = open();
        List<String> usual = compare.lines(PRODUCTION);
        assertThat(isDrawn(ADDRESS)).isFalse();

        keys.walkTo(Ids.COMPARE_MASK).press(KeyCode.SPACE);
        assertThat(isDrawn(ADDRESS)).isTrue();
        keys.press(KeyCode.SPACE);
        keys.walkTo(Ids.COMPARE_ONLY_DIFFERENCES).press(KeyCode.SPACE);
        assertThat(compare.lines(PRODUCTION)).hasSizeLessThan(usual.size());
        keys.press(KeyCode.SPACE);
        keys.walkTo(Ids.COMPARE_FOLD_ALL).press(KeyCode.SPACE);
        assertThat(compare.lines(PRODUCTION)).hasSizeLessThan(usual.size());
        keys.walkTo(Ids.COMPARE_UNFOLD_ALL).press(KeyCode.SPACE);
        assertThat(compare.lines(PRODUCTION)).hasSizeGreaterThanOrEqualTo(usual.size());

        keys.walkTo(Ids.COMPARE_SEARCH).type("e").press(KeyCode.ENTER);
        String first = window().text(Ids.COMPARE_SEARCH_VERDICT);
        keys.walkToNamed("Next").press(KeyCode.SPACE);
        assertThat(window().text(Ids.COMPARE_SEARCH_VERDICT)).isNotEqualTo(first);
        keys.walkToNamed("Previous").press(KeyCode.SPACE);
        assertThat(window().text(Ids.COMPARE_SEARCH_VERDICT)).isEqualTo(first);
    }

    @Test
    void theArrowsLeadFromOneOrderOfAnEntryToTheNextAndBack() {
        KeysRobot keys = open();
        List<String> sorted = compare.lines(PRODUCTION);

        keys.walkTo(Ids.COMPARE_ORDER + "reading").press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        assertThat(window().hasFocus(Ids.COMPARE_ORDER + "raw")).isTrue();
        assertThat(compare.lines(PRODUCTION)).isNotEqualTo(sorted);

        keys.press(KeyCode.LEFT).press(KeyCode.LEFT);
        assertThat(compare.lines(PRODUCTION)).isEqualTo(sorted);
    }

    /** Whether a line on screen shows it. */
    private boolean isDrawn(String words) {
        return window().node(Ids.COMPARE_LINES).lookupAll(".text").stream()
                .anyMatch(node -> node instanceof Text text && text.getText().contains(words));
    }

    private KeysRobot open() {
        KeysRobot keys =
                keys().openAudited()
                        .press(KeyCode.SHORTCUT, KeyCode.K)
                        .type("production:id:user_byk");
        SearchRobot search = new SearchRobot(fx, window());
        window().await("the hit", () -> search.hits().equals(List.of(IN_PRODUCTION)));
        keys.press(KeyCode.DOWN).press(KeyCode.ENTER);
        window().await("both copies", () -> compare.header(DEVELOPMENT).contains("of 5:00"));
        return keys;
    }

    /** What the pane below the lines shows; empty while it is closed. */
    private String wholeLine() {
        return window().isShown(Ids.COMPARE_INSPECTOR)
                ? fx.from(window().node(Ids.COMPARE_INSPECTOR))
                        .lookup(".text-area")
                        .queryAllAs(TextArea.class)
                        .iterator()
                        .next()
                        .getText()
                : "";
    }

    private KeysRobot keys() {
        return new KeysRobot(window());
    }

    private WindowRobot window() {
        return demo.window();
    }
}
