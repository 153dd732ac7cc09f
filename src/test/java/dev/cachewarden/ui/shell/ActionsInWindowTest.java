package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with keys, menus and the palette instead of the toolbar. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class ActionsInWindowTest {

    private static final String ALICE = "clerk:production:username:alice";
    private static final String BOB = "clerk:development:username:bob";

    private final FxRobot fx = new FxRobot();
    private final MemoryCache server = new MemoryCache();
    private Optional<WindowRobot> started = Optional.empty();

    @Start
    void start(Stage stage) {
        server.with(ALICE, BOB, "clerk:what");
        started = Optional.of(new WindowRobot(fx, stage, server));
    }

    @AfterEach
    void end() {
        menu().ifPresent(menu -> fx.interact(menu::hide));
        window().close();
    }

    private WindowRobot window() {
        return started.orElseThrow();
    }

    private TreeRobot tree() {
        return new TreeRobot(fx, window());
    }

    private void select(String... path) {
        tree().select(path);
        fx.interact(window().node(Ids.TREE)::requestFocus);
    }

    private static Optional<ContextMenu> menu() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private static List<String> items() {
        return menu().orElseThrow().getItems().stream()
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .map(item -> item.getText() + (item.isDisable() ? " -" : ""))
                .toList();
    }

    private void choose(String start) {
        MenuItem item =
                menu().orElseThrow().getItems().stream()
                        .filter(it -> it.getText() != null && it.getText().startsWith(start))
                        .findFirst()
                        .orElseThrow();
        fx.interact(() -> {
            menu().orElseThrow().hide();
            item.fire();
        });
        window().settle();
    }

    private String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
    }

    @SuppressWarnings("unchecked") // The list of that id holds actions.
    private ListView<Action> palette() {
        return fx.lookup("#" + Ids.PALETTE_LIST).queryAs(ListView.class);
    }

    private void openPalette() {
        window().press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        window().await("the palette's field", () -> window().hasFocus(Ids.PALETTE_FIELD));
    }

    @Test
    void thePaletteListsEveryActionWithItsKeysOrWhyItCannotBeDone() {
        openPalette();

        assertThat(palette().getItems())
                .extracting(Action::name)
                .contains(
                        "Find",
                        "Refresh",
                        "Check for leaks",
                        "Refetch from Clerk",
                        "Flush all environments…",
                        "Open connection…",
                        "Show Commands");
        List<String> rows =
                fx.from(palette()).lookup(".list-cell").<ListCell<?>>queryAll().stream()
                        .map(cell -> String.valueOf(cell.getAccessibleText()))
                        .toList();
        assertThat(rows)
                .contains("Open the demo", "Show all keys, F1")
                .anyMatch(row -> row.startsWith("Refresh, not possible: Open a cache"));
    }

    @Test
    void everyShortcutIsSomethingThatIsDone() {
        window().openDemo();
        select("development", "username", "bob");
        openPalette();

        assertThat(palette().getItems().stream().flatMap(it -> it.shortcut().stream()))
                .containsAll(
                        Arrays.stream(Shortcut.values())
                                .filter(it -> it != Shortcut.MENU && it != Shortcut.KEYS_TOO)
                                .toList());
    }

    @Test
    void whatIsTypedFiltersAndEnterDoesIt() {
        window().openDemo();
        openPalette();
        window().type("show comm");
        assertThat(palette().getItems()).extracting(Action::name).containsExactly("Show Commands");
        window().press(KeyCode.ENTER);

        assertThat(window().isShown(Ids.PALETTE)).isFalse();
        assertThat(window().isShown(Ids.COMMANDS)).isTrue();
    }

    @Test
    void whatCannotBeDoneLeavesThePaletteOpen() {
        openPalette();
        window().type("flush all");
        window().await("what was typed", () -> palette().getItems().size() == 1);
        window().press(KeyCode.ENTER);

        assertThat(window().isShown(Ids.PALETTE)).isTrue();
        window().press(KeyCode.ESCAPE);
        assertThat(window().isShown(Ids.PALETTE)).isFalse();
    }

    @Test
    void theKeysAreListedByF1AndByTheSlash() {
        for (KeyCode[] keys :
                List.of(
                        new KeyCode[] {KeyCode.F1},
                        new KeyCode[] {KeyCode.SHORTCUT, KeyCode.SLASH})) {
            window().press(keys);
            assertThat(window().text(Ids.SHORTCUTS))
                    .contains(
                            Stream.of(Shortcut.values())
                                    .map(it -> it.written())
                                    .toArray(String[]::new));
            window().press(KeyCode.ESCAPE);
            assertThat(window().isShown(Ids.SHORTCUTS)).isFalse();
        }
    }

    @Test
    void aKeyThatCanDoNothingSaysWhy() {
        window().press(KeyCode.F5);

        assertThat(window().text(Ids.NOTIFICATION)).contains("Open a cache to read its key names.");
    }

    @Test
    void anEntryHasAMenuByKeys() {
        window().openDemo();
        select("production", "username", "alice");
        window().press(KeyCode.SHIFT, KeyCode.F10);

        assertThat(items())
                .containsExactly(
                        "Open",
                        "Refetch from Clerk",
                        "Copy key",
                        "Copy JSON",
                        "Copy as redis-cli command",
                        "Delete…");
        choose("Copy as redis-cli");
        assertThat(clipboard()).isEqualTo("redis-cli -h memory -p 6379 GET '" + ALICE + "'");
    }

    @Test
    void theMouseOpensTheMenuOfTheRowUnderIt() {
        window().openDemo();
        tree().expand("development", "username");
        fx.rightClickOn("bob");
        window().settle();

        assertThat(items()).contains("Copy JSON");
        choose("Copy JSON");
        assertThat(clipboard()).isEqualTo("{}");
    }

    @Test
    void copyTakesTheKey() {
        window().openDemo();
        select("development", "username", "bob");
        window().press(KeyCode.SHORTCUT, KeyCode.C);

        assertThat(clipboard()).isEqualTo(BOB);
    }

    @Test
    void deleteAsksOnceWhereNothingIsProtected() {
        window().openDemo();
        select("development", "username", "bob");
        window().press(KeyCode.DELETE);
        assertThat(window().hasFocus(Ids.CONFIRM_YES)).isTrue();
        assertThat(server.keys()).contains(ByteString.utf8(BOB));
        window().press(KeyCode.ENTER);

        assertThat(server.keys())
                .doesNotContain(ByteString.utf8(BOB))
                .contains(ByteString.utf8(ALICE));
        assertThat(window().text(Ids.NOTIFICATION)).contains("Deleted " + BOB);
    }

    @Test
    void deleteAsksForTheNameOfAProtectedEnvironmentAndEnterCancels() {
        window().openDemo();
        select("production", "username", "alice");
        window().press(KeyCode.DELETE);
        assertThat(window().hasFocus(Ids.CONFIRM_NAME)).isTrue();
        window().type("production");
        window().press(KeyCode.ENTER);
        assertThat(window().isShown(Ids.QUESTION)).isFalse();
        assertThat(server.keys()).contains(ByteString.utf8(ALICE));

        window().press(KeyCode.DELETE);
        window().type("production");
        window().click(Ids.CONFIRM_YES);
        assertThat(server.keys()).doesNotContain(ByteString.utf8(ALICE));
    }

    @Test
    void anEntryThatWasRewrittenSinceItWasAskedForStays() {
        window().openDemo();
        select("development", "username", "bob");
        window().press(KeyCode.DELETE);
        server.put(BOB, "{\"id\":\"user_1\"}", java.time.Duration.ofMinutes(5));
        window().press(KeyCode.ENTER);

        assertThat(server.keys()).contains(ByteString.utf8(BOB));
        assertThat(window().text(Ids.NOTIFICATION)).contains("was rewritten");
    }

    @Test
    void everythingBeneathATypeIsFlushedByTheFlushSheetAndNothingElse() {
        window().openDemo();
        select("development", "username");
        window().press(KeyCode.SHIFT, KeyCode.F10);
        assertThat(items())
                .containsExactly(
                        "Figures of this type…",
                        "Save everything beneath to a snapshot…",
                        "Delete everything beneath…");
        choose("Delete everything");

        assertThat(window().isShown(Ids.FLUSH_SHEET)).isTrue();
        assertThat(window().text(Ids.FLUSH_SHEET)).contains("development");
        assertThat(server.keys()).hasSize(3);
    }

    @Test
    void whatHasNoKnownFormIsNotFlushed() {
        window().openDemo();
        select("unrecognised");
        window().press(KeyCode.SHIFT, KeyCode.F10);

        assertThat(items()).singleElement().asString().endsWith(" -").contains("no known form");
    }

    @Test
    void onAReadOnlyConnectionTheMenuSaysWhyNothingIsDeleted() {
        server.readOnly();
        window().openDemo();
        select("development", "username", "bob");
        window().press(KeyCode.SHIFT, KeyCode.F10);

        assertThat(items()).anyMatch(it -> it.startsWith("Delete…: This connection is read-only"));
    }
}
