package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.MemoryChanges;
import dev.cachewarden.ui.journal.JournalRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Optional;

/** What is changed in the window is listed below it, with what other programs changed. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class JournalInWindowIT {

    private static final String KEY = "clerk:development:username:ann";
    private static final String ELSEWHERE = "elsewhere:6379";
    private static final Section DEVELOPMENT =
            new Section.Configured(new Environment("development", false));

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final JournalRobot journal = new JournalRobot(fx);
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        new ChangeJournalFile(folder)
                .begin(MemoryChanges.start("20261130-094501-123kw", ELSEWHERE, "Delete 9 entries"));
        shown = Optional.of(new WindowRobot(fx, stage, DemoJourney.withoutDemo(folder)));
    }

    @AfterEach
    void close() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    @Test
    void aDeletionIsListedAsSoonAsItHasEndedWithWhoMadeItAndWhatCameOfIt() {
        open();
        assertThat(journal.rows()).as("changes of this cache").isEmpty();

        delete();
        window().await("the deletion", () -> window().hasRows(Ids.JOURNAL));

        assertThat(redis.call("EXISTS", KEY)).isEqualTo("0");
        assertThat(journal.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(1)).contains(" on ");
                    assertThat(row.getLast()).startsWith("can be undone until ");
                    assertThat(row.subList(2, row.size() - 1))
                            .containsExactly(
                                    window().model()
                                            .connection()
                                            .cache()
                                            .orElseThrow()
                                            .workspace()
                                            .server()
                                            .facts()
                                            .name(),
                                    "Delete 1 entry",
                                    "1 changed");
                });
        window().click(Ids.JOURNAL_THIS_CACHE);
        assertThat(journal.rows())
                .extracting(row -> row.get(3))
                .containsExactly("Delete 1 entry", "Delete 9 entries");
    }

    @Test
    void theSelectedChangeIsUndoneAndOneOfAnotherServerIsNot() {
        open();
        delete();
        window().await("the deletion", () -> window().hasRows(Ids.JOURNAL));
        window().click(Ids.JOURNAL_THIS_CACHE);
        assertThat(journal.canUndo()).isFalse();
        journal.select(1);
        assertThat(journal.canUndo()).isFalse();
        journal.select(0);
        assertThat(journal.canUndo()).isTrue();

        window().click(Ids.JOURNAL_UNDO);
        window().await("what is kept", () -> !window().node(Ids.UNDO_ACTION).isDisabled());
        window().click(Ids.UNDO_ACTION);
        window().await("the end", () -> window().isShown(Ids.UNDO_HEADLINE));
        window().await("the undo in the journal", () -> journal.count() == 3);

        assertThat(redis.call("EXISTS", KEY)).isEqualTo("1");
        assertThat(journal.rows().getFirst().get(5)).startsWith("undid ");
        assertThat(journal.rows().get(1).get(5)).startsWith("undone by ");
        assertThat(journal.canUndo()).as("what is undone already").isFalse();

        window().click(Ids.UNDO_CLOSE);
        fx.interact(() -> window().window().openTab(Ids.ACTIVITY_TAB));
        window().settle();
        window().click(Ids.ACTIVITY_JOURNAL);
        window().await("the journal", () -> window().hasRows(Ids.JOURNAL));
        window().await("its line, which is the undo", () -> journal.canUndo());
    }

    @Test
    void oneEntryIsDeletedWithoutUndoWhereThatIsTicked() {
        open();
        askToDelete();
        window().click(Ids.CONFIRM_WITHOUT_UNDO);
        assertThat(window().text(Ids.CONFIRM_YES)).endsWith(" without undo");
        window().click(Ids.CONFIRM_YES);
        window().await("the deletion", () -> journal.count() == 1);

        assertThat(redis.call("EXISTS", KEY)).isEqualTo("0");
        assertThat(journal.rows().getFirst().get(5)).isEqualTo("was not kept for undo");
    }

    private void open() {
        redis.call("SET", KEY, "{}", "EX", "300");
        window().openServer(redis.port());
        window().await("the keys", () -> window().model().keys().index().size() == 1);
        fx.interact(() -> window().window().openTab(Ids.JOURNAL_TAB));
        window().settle();
    }

    private void delete() {
        askToDelete();
        window().click(Ids.CONFIRM_YES);
    }

    private void askToDelete() {
        fx.interact(
                () -> window().model().page().go(new Place.OfType(DEVELOPMENT, KeyType.USERNAME)));
        window().settle();
        GroupRobot group = new GroupRobot(fx, window());
        group.selectFirst(1);
        group.take("Delete…");
        window().settle();
    }
}
