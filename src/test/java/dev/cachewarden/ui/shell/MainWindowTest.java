package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class MainWindowTest {

    private final FxRobot fx = new FxRobot();
    private final MemoryCache server = new MemoryCache();
    private Optional<WindowRobot> started = Optional.empty();

    @Start
    void start(Stage stage) {
        server.with(
                "clerk:production:username:alice",
                "clerk:development:username:alice",
                "clerk:production:session:sess_secret",
                "clerk:id:user_1",
                "clerk:undefined:id:user_2",
                "clerk:what");
        IntStream.range(0, 2500)
                .forEach(i ->
                        server.with(String.format(Locale.ROOT, "clerk:production:id:u%05d", i)));
        started = Optional.of(new WindowRobot(fx, stage, server));
    }

    @AfterEach
    void end() {
        window().close();
    }

    private WindowRobot window() {
        return started.orElseThrow();
    }

    private TreeRobot tree() {
        return new TreeRobot(fx, window());
    }

    private SearchRobot search() {
        return new SearchRobot(fx, window());
    }

    private GroupRobot group() {
        return new GroupRobot(fx, window());
    }

    @Test
    void startsWithTheWaysToACacheAndNothingElse() {
        assertThat(window().isShown(Ids.WELCOME)).isTrue();
        assertThat(window().node(Ids.REFRESH).isDisabled()).isTrue();
        assertThat(window().node(Ids.FLUSH).isDisabled()).isTrue();
        assertThat(window().node(Ids.SEARCH_FIELD).isDisabled()).isTrue();
    }

    @Test
    void theTreeShowsSectionsWithTrueCounts() {
        window().openDemo();
        assertThat(tree().rows())
                .contains(
                        "clerk, 2,506 keys",
                        "production, protected, 2,502 keys",
                        "development, 1 key",
                        "test, 0 keys",
                        "no environment, 1 key",
                        "unknown: undefined, 1 key",
                        "unrecognised, 1 key");
    }

    @Test
    void aRefreshKeepsWhatIsOpenAndSelected() {
        window().openDemo();
        search().find("clerk:production:id:u01500");
        window().press(KeyCode.ENTER);
        assertThat(tree().showsSelection()).isTrue();
        // Moves every range's border.
        IntStream.range(0, 700)
                .forEach(
                        i -> server.with(String.format(Locale.ROOT, "clerk:production:id:a%d", i)));

        window().press(KeyCode.F5);
        window().await("the second scan", () -> window().model().keys().index().size() == 3206);

        assertThat(tree().selected()).isEqualTo("u01500");
        assertThat(tree().showsSelection()).isTrue();
        assertThat(tree().isExpanded("production", "id")).isTrue();
    }

    @Test
    void searchingMarksWhatWasFoundAndEnterOpensAnExactName() {
        window().openDemo();
        search().find("lic");
        assertThat(search().hits())
                .containsExactly(
                        "clerk:production:username:alice", "clerk:development:username:alice");
        assertThat(search().summary()).isEqualTo("2 keys");
        assertThat(search().firstHit()).containsExactly("PRODUCTION", "username", "a", "lic", "e");

        search().find("alice");
        window().press(KeyCode.ENTER);
        assertThat(window().isShown(Ids.COMPARE)).isTrue();
        assertThat(tree().selected()).isEqualTo("alice");
    }

    @Test
    void downLeadsIntoTheResultsAndEscapeBack() {
        window().openDemo();
        tree().select("development");
        search().find("ali");
        window().press(KeyCode.DOWN);
        assertThat(window().hasFocus(Ids.SEARCH_RESULTS)).isTrue();
        window().press(KeyCode.ESCAPE);
        assertThat(window().isShown(Ids.GROUP)).isTrue();
        assertThat(tree().selected()).isEqualTo("development");
    }

    @Test
    void anAddressIsLookedForAndASecretIsNotShown() {
        window().openDemo();
        search().find("alice@example.com");
        assertThat(window().isShown(Ids.SEARCH_PEOPLE)).isTrue();
        search().find("sess_");
        assertThat(search().hits()).singleElement().asString().doesNotContain("secret");
    }

    @Test
    void onlyTheRowsOnScreenAreAskedForTheirTimeToLive() {
        window().openDemo();
        tree().select("production", "id");
        window().await("times to live", () -> group().column("Time to live").contains("4:32"));
        assertThat(group().rows()).isEqualTo(2500);
        assertThat(server.ttlReads().stream().mapToInt(Collection::size).sum()).isLessThan(200);
    }

    @Test
    void pickedRowsAreNotVerifiedWhileTheConnectionIsLostAndTheirButtonSaysWhy() {
        window().openDemo();
        tree().select("production", "username");
        group().selectFirst(1);
        Node verify = window().node(Ids.GROUP_VERIFY_SELECTED);
        MenuItem menu = group().menu(Ids.GROUP_VERIFY_MENU);
        assertThat(verify.isVisible()).isTrue();
        assertThat(verify.isDisabled()).isFalse();
        assertThat(menu.isDisable()).isFalse();

        server.become(ConnectionState.RECONNECTING);
        window().await("the button", verify::isDisabled);
        assertThat(menu.isDisable()).isTrue();
        assertThat(verify.getAccessibleHelp())
                .isEqualTo(ConnectionState.RECONNECTING.hindrance().orElseThrow());

        server.become(ConnectionState.CONNECTED);
        window().await("the button again", () -> !verify.isDisabled());
        assertThat(menu.isDisable()).isFalse();
    }

    @Test
    void theFilterNarrowsAGroupAndEnterOpensARow() {
        window().openDemo();
        tree().select("production", "id");
        group().filter("u0123");
        assertThat(group().rows()).isEqualTo(10);
        group().open(4);
        assertThat(window().isShown(Ids.COMPARE)).isTrue();
        assertThat(tree().selected()).isEqualTo("u01234");
    }

    @Test
    void anEmptyEnvironmentIsExplained() {
        window().openDemo();
        tree().select("test");
        assertThat(window().text(Ids.GROUP)).contains("Nothing is cached for test");
    }

    @Test
    void aLostConnectionLeavesTheWindowUsable() {
        window().openDemo();
        server.become(ConnectionState.RECONNECTING);
        window().await("the notice", () -> window().isShown(Ids.NOTIFICATION));
        assertThat(window().text(Ids.NOTIFICATION)).contains("was lost");
        assertThat(window().text(Ids.TOOLBAR)).contains("Reconnecting");
        assertThat(window().node(Ids.FLUSH).isDisabled()).isTrue();
        tree().select("development");
        assertThat(window().isShown(Ids.GROUP)).isTrue();

        server.become(ConnectionState.CONNECTED);
        window().await("its return", () -> window().text(Ids.NOTIFICATION).contains("again"));
        assertThat(window().node(Ids.FLUSH).isDisabled()).isFalse();
    }

    @Test
    void aFailedScanIsSaidAndCanBeRepeated() {
        server.scans().fail(new CacheException(CacheException.Kind.SERVER, "Redis is loading."));
        window().openDemo();
        assertThat(window().text(Ids.NOTIFICATION)).contains("Redis is loading.", "Retry");
        assertThat(tree().rows()).anyMatch(row -> row.startsWith("clerk (partial)"));
    }

    @Test
    void theFormSaysWhatIsWrongAndEscapeLeavesIt() {
        window().click(Ids.OPEN_CONNECTION);
        assertThat(window().hasFocus(Ids.CONNECT_URL)).isTrue();
        window().press(KeyCode.ENTER);
        assertThat(window().text(Ids.CONNECT)).contains("Where is the database?");
        window().click(Ids.CONNECT_URL);
        window().type("redis://localhost");
        window().press(KeyCode.ENTER);
        assertThat(window().text(Ids.CONNECT)).contains("Nothing answers there.");
        assertThat(window().hasFocus(Ids.CONNECT_URL)).isTrue();
        window().press(KeyCode.ESCAPE);
        assertThat(window().isShown(Ids.CONNECT)).isFalse();
    }

    @Test
    void enterAfterTickingReadOnlyConnectsReadOnly() {
        window().click(Ids.OPEN_CONNECTION);
        window().click(Ids.CONNECT_URL);
        window().type("redis://localhost");
        window().click(Ids.CONNECT_READ_ONLY);
        window().press(KeyCode.ENTER);
        assertThat(window().text(Ids.CONNECT)).contains("Nothing answers there.");
        assertThat(((CheckBox) window().node(Ids.CONNECT_READ_ONLY)).isSelected()).isTrue();
    }

    @Test
    void theConnectionSaysOnWhichServerOneWorksAndWhoSaidSo() {
        window().openDemo();
        String words = window().node(Ids.CONNECTION).getAccessibleText();
        assertThat(words)
                .contains("Redis on " + server.facts().name())
                .contains("started by Cachewarden");
        assertThat(((MenuButton) window().node(Ids.CONNECTION)).getTooltip().getText())
                .contains("Redis on " + server.facts().name());
    }

    @Test
    void tabStaysInsideAForm() {
        window().click(Ids.OPEN_CONNECTION);
        for (int i = 0; i < 15; i++) {
            window().press(KeyCode.TAB);
            assertThat(window().hasFocus(Ids.CONNECT)).isTrue();
        }
    }

    @Test
    void theColoursCanBeSwitched() {
        window().click(Ids.THEME);
        assertThat(window().root().getStyleClass()).contains("dark").doesNotContain("light");
        window().click(Ids.THEME);
        assertThat(window().root().getStyleClass()).contains("light").doesNotContain("dark");
    }

    @Test
    void everyButtonHasAName() {
        window().openDemo();
        assertThat(buttons(window().root()))
                .isNotEmpty()
                .allSatisfy(button ->
                        assertThat(
                                        String.valueOf(
                                                button.queryAccessibleAttribute(
                                                        AccessibleAttribute.TEXT)))
                                .as(button.toString())
                                .isNotBlank()
                                .isNotEqualTo("null"));
    }

    private static Stream<Node> buttons(Node root) {
        return root.lookupAll("*").stream()
                .filter(ButtonBase.class::isInstance)
                .filter(Node::isVisible);
    }

    @Test
    void severalRowsAreDeletedBehindOneSheet() {
        window().openDemo();
        tree().select("production", "id");
        group().selectFirst(3);

        assertThat(group().offers())
                .contains("Copy 3 keys", "Delete 3 entries…", "Let 3 entries expire in 5:00…")
                .doesNotContain("Open");
        group().take("Delete 3 entries…");

        window().await("the sheet", () -> window().isShown(Ids.REPAIR_SHEET));
    }
}
