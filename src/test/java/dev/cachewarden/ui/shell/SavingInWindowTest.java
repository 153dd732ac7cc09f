package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.snapshot.SnapshotLabel;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.TestSnapshots;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Entries are saved from the window as somebody has decided it, or not at all. */
@ExtendWith(ApplicationExtension.class)
final class SavingInWindowTest {

    private static final Path FILE = Path.of("cache.cwsnap");

    @TempDir private static Path folder;

    private final FxRobot fx = new FxRobot();
    private final MemorySnapshots files = new MemorySnapshots();
    private final MemoryCache server =
            new MemoryCache().with("clerk:production:id:user_1", "clerk:development:id:user_2");
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        WindowParts usual = DemoJourney.withoutDemo(folder, (_, _) -> Optional.of(FILE));
        WindowParts parts =
                new WindowParts(
                        new Openings(
                                usual.openings().caches(),
                                usual.openings().check(),
                                TestSnapshots.in(files),
                                () -> new OpenCache("Demo", server.workspace()),
                                MemoryProfiles.none()),
                        usual.changes(),
                        usual.audit(),
                        usual.clerk(),
                        usual.figures(),
                        files);
        shown = Optional.of(new WindowRobot(fx, stage, parts));
    }

    @AfterEach
    void end() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    /** Everything is to be saved; the palette has it in any place. */
    private void ask() {
        palette("save snapshot of all");
        window().await("the form", () -> window().isShown(Ids.SAVE_SNAPSHOT));
    }

    private void palette(String words) {
        window().press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        window().await("the palette", () -> window().isShown(Ids.PALETTE_LIST));
        window().type(words);
        window().press(KeyCode.ENTER);
    }

    private void type(String id, String phrase) {
        fx.interact(() -> ((PasswordField) window().node(id)).setText(phrase));
    }

    private void leaveUnencrypted() {
        fx.interact(((CheckBox) window().node(Ids.SAVE_SNAPSHOT_IN_CLEAR))::fire);
    }

    private void requireNone() {
        assertThatThrownBy(() -> files.label(FILE)).isInstanceOf(JournalException.class);
    }

    @Test
    void nothingIsSavedBeforeAFileAndTwoLikePhrasesAreGiven() {
        window().openDemo();
        ask();
        window().click(Ids.SAVE_SNAPSHOT_SAVE);
        assertThat(window().text(Ids.SAVE_SNAPSHOT)).contains("Choose where to save it.");

        window().click(Ids.SAVE_SNAPSHOT_CHOOSE);
        type(Ids.SAVE_SNAPSHOT_PHRASE, "correct horse");
        type(Ids.SAVE_SNAPSHOT_AGAIN, "correct house");
        window().click(Ids.SAVE_SNAPSHOT_SAVE);
        assertThat(window().text(Ids.SAVE_SNAPSHOT))
                .contains("The two pass phrases differ.")
                .doesNotContain("house");
        requireNone();

        type(Ids.SAVE_SNAPSHOT_AGAIN, "correct horse");
        window().click(Ids.SAVE_SNAPSHOT_SAVE);
        window().await("the end", () -> window().isShown(Ids.NOTIFICATION));
        assertThat(files.label(FILE).isEncrypted()).isTrue();
    }

    @Test
    void unencryptedIsSaidWithWhatItMeans() {
        window().openDemo();
        ask();
        window().click(Ids.SAVE_SNAPSHOT_CHOOSE);
        leaveUnencrypted();
        assertThat(window().text(Ids.SAVE_SNAPSHOT)).contains("everybody who gets it can read it");
        assertThat(window().node(Ids.SAVE_SNAPSHOT_PHRASE).isDisabled()).isTrue();
        window().click(Ids.SAVE_SNAPSHOT_SAVE);
        window().await("the end", () -> window().isShown(Ids.NOTIFICATION));

        SnapshotLabel label = files.label(FILE);
        assertThat(label.isEncrypted()).isFalse();
        assertThat(label.counts().orElseThrow().entries()).isEqualTo(2);
        assertThat(window().text(Ids.NOTIFICATION))
                .startsWith("Saved 2 entries")
                .contains("all entries, to " + FILE);
        assertThat(activity().stateProperty().get()).isEqualTo(Activity.State.DONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Activity activity() {
        return window().model().activity().activities().stream()
                .filter(it -> it.title().startsWith("Snapshot of "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsCancelledLeavesNoFileAndSaysSo() {
        window().openDemo();
        CountDownLatch goOn = new CountDownLatch(1);
        server.scans().page(1, _ -> await(goOn));
        ask();
        window().click(Ids.SAVE_SNAPSHOT_CHOOSE);
        leaveUnencrypted();
        Clicks.on(fx, "#" + Ids.SAVE_SNAPSHOT_SAVE);
        fx.interact(() -> window().model().activity().cancelLatest());
        goOn.countDown();

        window().await("the end", () -> window().isShown(Ids.NOTIFICATION));
        assertThat(window().text(Ids.NOTIFICATION)).contains("No snapshot was written.");
        assertThat(activity().stateProperty().get()).isEqualTo(Activity.State.CANCELLED);
        requireNone();
    }

    @Test
    void aSnapshotIsNotSavedAgain() {
        window().openDemo();
        ask();
        window().click(Ids.SAVE_SNAPSHOT_CHOOSE);
        leaveUnencrypted();
        window().click(Ids.SAVE_SNAPSHOT_SAVE);
        window().await("the end", () -> window().isShown(Ids.NOTIFICATION));
        fx.interact(() -> window().window().sheets().openFile(FILE));
        window().click(Ids.OPEN_SNAPSHOT_OPEN);
        window().await("the snapshot", () -> window().model().connection().snapshot().isPresent());

        palette("save snapshot of all");

        assertThat(window().isShown(Ids.SAVE_SNAPSHOT)).isFalse();
    }
}
