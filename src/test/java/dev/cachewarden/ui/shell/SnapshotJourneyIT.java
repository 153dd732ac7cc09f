package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.ShownWords;

import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An environment is saved, deleted, still there to be looked at, and known to be gone. */
final class SnapshotJourneyIT extends ServerWindow {

    private static final String PHRASE = "correct horse";
    private static final String VALUE = "{\"id\":\"user_7\",\"object\":\"user\"}";
    private static final String SEVENTH = "clerk:production:id:user_7";
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    private final FlushRobot flush = new FlushRobot(fx);

    @Start
    void start(Stage stage) {
        show(stage, DemoJourney.withoutDemo(folder, (_, _) -> Optional.of(file())));
    }

    private static Path file() {
        return folder.resolve("production.cwsnap");
    }

    private void openLive(int keys) {
        window().openServer(redis.port());
        awaitKeys(keys);
    }

    private void awaitKeys(int expected) {
        window().await(
                        expected + " keys",
                        () ->
                                window().model().keys().known().asOf().isPresent()
                                        && window().model().keys().index().size() == expected);
    }

    private void saveProduction() {
        new TreeRobot(fx, window()).select("production");
        window().press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        window().await("the palette", () -> window().isShown(Ids.PALETTE_LIST));
        window().type("save everything beneath");
        window().press(KeyCode.ENTER);
        window().await("the form", () -> window().isShown(Ids.SAVE_SNAPSHOT));
        assertThat(window().text(Ids.SAVE_SNAPSHOT)).contains("production of", "10 entries");
        window().click(Ids.SAVE_SNAPSHOT_CHOOSE);
        type(Ids.SAVE_SNAPSHOT_PHRASE);
        type(Ids.SAVE_SNAPSHOT_AGAIN);
        window().click(Ids.SAVE_SNAPSHOT_SAVE);
        window().await("the end", () -> window().isShown(Ids.NOTIFICATION));
        assertThat(window().isShown(Ids.SAVE_SNAPSHOT)).isFalse();
        assertThat(window().text(Ids.NOTIFICATION))
                .startsWith("Saved 10 entries")
                .contains("production, to " + file());
    }

    private void type(String id) {
        fx.interact(() -> ((PasswordField) window().node(id)).setText(PHRASE));
    }

    private void flushProduction() {
        fx.interact(() -> window().window().sheets().askForFlush(FlushTarget.of(PRODUCTION)));
        flush.awaitPlan().confirm("production", "production").flush();
        assertThat(flush.headline()).contains("10");
        flush.close();
        awaitKeys(1);
    }

    private void openSaved() {
        fx.interact(() -> window().window().sheets().openFile(file()));
        window().await("the form", () -> window().isShown(Ids.OPEN_SNAPSHOT));
        type(Ids.OPEN_SNAPSHOT_PHRASE);
        window().click(Ids.OPEN_SNAPSHOT_OPEN);
        awaitKeys(10);
    }

    @Test
    void whatWasSavedIsSeenOfflineAfterItIsGone() throws Exception {
        for (int i = 0; i < 10; i++) {
            String value = VALUE.replace("user_7", "user_" + i);
            redis.call("SET", "clerk:production:id:user_" + i, value, "EX", "300");
        }
        redis.call("SET", "clerk:development:id:user_1", "{}", "EX", "300");
        openLive(11);
        saveProduction();
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("user_7");
        flushProduction();
        assertThat(redis.call("EXISTS", SEVENTH)).isEqualTo("0");

        openSaved();
        CacheKey key = KeyGrammar.withDefaults().parse(ByteString.utf8(SEVENTH)).orElseThrow();
        fx.interact(() -> window().model().page().open(key));
        window().settle();
        window().await(
                        "its value",
                        () ->
                                ShownWords.everywhere().stream()
                                        .anyMatch(it -> it.contains("\"user_7\"")));
        assertThat(window().model().connection().snapshot()).isPresent();

        openLive(1);
        compare();
        assertThat(window().text(Ids.COMPARE_SNAPSHOT))
                .contains("10 gone; 0 the same.", "production: 10 gone")
                .contains("Only what both hold was compared")
                .doesNotContain("development");
        window().press(KeyCode.ENTER);
        assertThat(window().isShown(Ids.COMPARE_SNAPSHOT)).isFalse();
        assertThat(window().model().page().entry()).isPresent();
    }

    private void compare() {
        fx.interact(() -> window().window().sheets().askToCompare(file()));
        window().settle();
        type(Ids.OPEN_SNAPSHOT_PHRASE);
        window().click(Ids.COMPARE_SNAPSHOT_COMPARE);
        window().await("the result", () -> window().isShown(Ids.COMPARE_SNAPSHOT_VERDICT));
    }
}
