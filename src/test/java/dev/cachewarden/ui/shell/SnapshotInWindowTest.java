package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.SavedCache;
import dev.cachewarden.testing.TestSnapshots;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A snapshot opens in the window in place of a server, and nobody can take it for one. */
@ExtendWith(ApplicationExtension.class)
final class SnapshotInWindowTest {

    private static final Path FILE = Path.of("cache.cws");
    private static final Path OTHER = Path.of("other.cws");
    private static final String ALICE = "clerk:production:username:alice";
    private static final String USER =
            "{\"id\":\"user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ\",\"object\":\"user\","
                    + "\"username\":\"alice\"}";

    @TempDir private static Path folder;

    private final FxRobot fx = new FxRobot();
    private final MemorySnapshots files = new MemorySnapshots();
    private final SavedCache saved =
            new SavedCache()
                    .with(ALICE, USER, Duration.ofSeconds(272))
                    .with("clerk:development:username:bob", "{}", Duration.ofSeconds(10));
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        WindowParts usual = DemoJourney.withoutDemo(folder);
        WindowParts parts =
                new WindowParts(
                        new Openings(
                                usual.openings().caches(),
                                usual.openings().check(),
                                TestSnapshots.in(files),
                                usual.openings().demo(),
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

    /** As if the file were dropped on the window. */
    private void choose() {
        saved.to(files, FILE);
        fx.interact(() -> window().window().sheets().openFile(FILE));
        window().await("the form", () -> window().isShown(Ids.OPEN_SNAPSHOT));
    }

    private void open() {
        choose();
        window().click(Ids.OPEN_SNAPSHOT_OPEN);
        window().await("the keys", () -> window().model().scan().lastProperty().get().isPresent());
    }

    @Test
    void whatAFileSaysOfItselfIsShownBeforeItIsOpened() {
        choose();

        assertThat(window().text(Ids.OPEN_SNAPSHOT))
                .contains("2 entries of db.test:6379, all entries, taken 2026-11-22 14:02:05.");
        assertThat(window().node(Ids.OPEN_SNAPSHOT_PHRASE).getParent().isVisible()).isFalse();
    }

    @Test
    void itsKeysAreShownAndThatItIsASnapshotIsSaidWhereverTheConnectionIs() {
        open();

        assertThat(window().model().keys().index().size()).isEqualTo(2);
        assertThat(text(Ids.STATUS)).contains("Snapshot taken 2026-11-22 14:02:05");
        assertThat(text(Ids.STATUS_RIGHT)).startsWith("Read-only snapshot");
        assertThat(window().model().connection().whereAndHow())
                .contains("Snapshot cache.cws, read-only", "Everything is shown as of then.");
    }

    private String text(String id) {
        return window().node(id) instanceof Labeled labeled ? labeled.getText() : "";
    }

    @Test
    void nothingIsFollowedReadAgainOrChanged() {
        open();

        assertThat(window().node(Ids.FRESHNESS).isDisabled()).isTrue();
        assertThat(window().node(Ids.REFRESH).isDisabled()).isTrue();
        assertThat(window().model().hindrances().ofRefresh().orElseThrow())
                .contains("This is a snapshot");
        assertThat(window().model().connection().whyNoChange().orElseThrow())
                .contains("This is a snapshot");
    }

    @Test
    void itIsNotWatchedAndNothingOfItIsKept() {
        open();
        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        window().click(Ids.WATCH);

        assertThat(window().text(Ids.NOTIFICATION)).contains("there is nothing to watch");
        assertThat(folder.resolve("watch.jsonl")).doesNotExist();
        assertThat(folder.resolve("instances.json")).doesNotExist();
    }

    @Test
    void anAuditOfItIsOfTheTimeAtWhichItWasTaken() {
        open();
        window().await(
                        "the audit",
                        () -> window().model().audit().reportProperty().get().isPresent());

        assertThat(window().model().audit().reportProperty().get().orElseThrow().startedAt())
                .isEqualTo(SavedCache.TAKEN);
    }

    @Test
    void anEncryptedOneAsksForItsPassPhraseUntilItIsTheRightOne() {
        saved.encrypted("correct horse");
        choose();
        assertThat(window().hasFocus(Ids.OPEN_SNAPSHOT_PHRASE)).isTrue();

        type("battery");
        window().click(Ids.OPEN_SNAPSHOT_OPEN);
        window().await("why not", () -> window().isShown(Ids.OPEN_SNAPSHOT_ERROR));
        assertThat(window().text(Ids.OPEN_SNAPSHOT)).doesNotContain("battery");
        type("correct horse");
        window().click(Ids.OPEN_SNAPSHOT_OPEN);

        window().await("the keys", () -> window().model().scan().lastProperty().get().isPresent());
        assertThat(window().isShown(Ids.OPEN_SNAPSHOT)).isFalse();
    }

    private void type(String phrase) {
        PasswordField field = (PasswordField) window().node(Ids.OPEN_SNAPSHOT_PHRASE);
        fx.interact(() -> field.setText(phrase));
    }

    @Test
    void ofAPartAllCountsAreLowerBoundsAndWhatIsMissingIsSaid() {
        saved.selecting(
                SnapshotSelection.Part.of(
                        Optional.of(ByteString.utf8("production")), Optional.empty()));
        open();

        assertThat(window().model().keys().known().isWhole()).isFalse();
        assertThat(window().text(Ids.NOTIFICATION)).contains("holds production only");
        assertThat(window().model().tree().count(new Place.Root()).words()).isNotEqualTo("2 keys");
        assertThat(window().model().hindrances().ofCheck()).isEmpty();
    }

    @Test
    void itIsComparedWithAnotherSnapshotFromTheFilesOfBoth() {
        open();
        new SavedCache().with(ALICE, "{}", Duration.ofSeconds(272)).to(files, OTHER);
        fx.interact(() -> window().window().sheets().askToCompare(OTHER));
        window().click(Ids.COMPARE_SNAPSHOT_COMPARE);
        window().await("the result", () -> window().isShown(Ids.COMPARE_SNAPSHOT_VERDICT));

        assertThat(window().text(Ids.COMPARE_SNAPSHOT))
                .contains("1 appeared, 1 changed; 0 the same.")
                .contains("production: 1 changed", "development: 1 appeared");
        assertThat(window().hasFocus(Ids.COMPARE_SNAPSHOT_LIST)).isTrue();
    }
}
