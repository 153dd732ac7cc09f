package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.MemoryRecovery;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
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
import java.util.List;
import java.util.Optional;

/** Changes whose entries are not kept, because a person has said so or because they cannot be. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class WithoutUndoIT {

    private static final int USERS = 20;
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final FlushRobot flush = new FlushRobot(fx);
    private final MemoryRecovery recovery = new MemoryRecovery();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        shown = Optional.of(new WindowRobot(fx, stage, DemoJourney.withoutDemo(folder, recovery)));
    }

    @AfterEach
    void close() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private void open() {
        for (int i = 0; i < USERS; i++) {
            redis.call("SET", "clerk:production:username:user_" + i, "{}", "EX", "300");
        }
        window().openServer(redis.port());
        window().await("the keys", () -> window().model().keys().index().size() == USERS);
    }

    private void askForFlush() {
        fx.interact(() -> window().window().sheets().askForFlush(FlushTarget.of(PRODUCTION)));
        flush.awaitPlan();
        flush.confirm("production", "production");
    }

    private void askToDelete() {
        fx.interact(
                () -> window().model().page().go(new Place.OfType(PRODUCTION, KeyType.USERNAME)));
        window().settle();
        GroupRobot group = new GroupRobot(fx, window());
        group.selectFirst(USERS);
        group.take("Delete " + USERS + " entries…");
        window().await("the sheet", () -> window().isShown(Ids.REPAIR_NAME + "production"));
        fx.interact(() ->
                fx.lookup("#" + Ids.REPAIR_NAME + "production")
                        .queryAs(TextField.class)
                        .setText("production"));
    }

    private String keys() {
        return redis.call("DBSIZE");
    }

    private Undoing undoing() {
        return journalled().getFirst().start().undo();
    }

    private List<JournalledChange> journalled() {
        return new ChangeJournalFile(folder).newest(10);
    }

    private boolean isTicked(String id) {
        return fx.lookup("#" + id).queryAs(CheckBox.class).isSelected();
    }

    @Test
    void entriesAreKeptUnlessTheBoxIsTickedAndTheButtonSaysSo() {
        open();
        askForFlush();
        assertThat(isTicked(Ids.FLUSH_WITHOUT_UNDO)).isFalse();
        assertThat(flush.action()).doesNotContain("without undo");

        window().click(Ids.FLUSH_WITHOUT_UNDO);
        assertThat(flush.action()).isEqualTo("Flush 20 production keys without undo");
        flush.flush();

        assertThat(flush.headline()).contains("20 keys deleted");
        assertThat(flush.facts()).contains("The entries were not kept: this cannot be undone.");
        assertThat(recovery.newest(1)).as("nothing was kept").isEmpty();
        assertThat(undoing()).isEqualTo(new Undoing.Impossible());
        assertThat(keys()).isEqualTo("0");
    }

    @Test
    void whatWasTickedForOneEnvironmentDoesNotHoldForAnother() {
        open();
        askForFlush();
        window().click(Ids.FLUSH_WITHOUT_UNDO);
        flush.choose(1);

        assertThat(isTicked(Ids.FLUSH_WITHOUT_UNDO)).isFalse();
    }

    @Test
    void aFlushThatCannotBeginToKeepItsEntriesGoesOnFromTheSameSheet() {
        open();
        recovery.refuse();
        askForFlush();
        flush.flush();
        window().await("the refusal", () -> flush.reason().contains("or go on without undo"));
        assertThat(keys()).as("nothing goes that is not kept").isEqualTo(String.valueOf(USERS));

        window().click(Ids.FLUSH_WITHOUT_UNDO);
        flush.flush();

        assertThat(flush.headline()).contains("20 keys deleted");
        assertThat(keys()).isEqualTo("0");
    }

    @Test
    void aFlushWhoseEntriesCannotBeKeptAnyMoreFlushesTheRestByOneButton() {
        open();
        recovery.fill();
        askForFlush();
        flush.flush();
        window().await("the failure", () -> window().isShown(Ids.FLUSH_GO_ON));
        assertThat(keys()).isEqualTo(String.valueOf(USERS));

        window().click(Ids.FLUSH_GO_ON);
        window().await("the rest", () -> keys().equals("0"));
        window().settle();

        assertThat(undoing()).isEqualTo(new Undoing.Impossible());
        assertThat(journalled()).hasSize(2);
        assertThat(window().isShown(Ids.FLUSH_GO_ON)).isFalse();
    }

    @Test
    void aRepairGoesWithoutUndoWhereTheBoxIsTicked() {
        open();
        askToDelete();
        window().click(Ids.REPAIR_WITHOUT_UNDO);
        assertThat(window().text(Ids.REPAIR_ACTION)).isEqualTo("Delete 20 entries without undo");
        window().click(Ids.REPAIR_ACTION);
        window().await("the end", () -> window().isShown(Ids.REPAIR_UNDO));

        assertThat(window().text(Ids.REPAIR_UNDO)).contains("this cannot be undone");
        assertThat(undoing()).isEqualTo(new Undoing.Impossible());
        assertThat(keys()).isEqualTo("0");
    }

    @Test
    void aRepairWhoseEntriesCannotBeKeptChangesTheRestByOneButton() {
        open();
        recovery.fill();
        askToDelete();
        window().click(Ids.REPAIR_ACTION);
        window().await("the failure", () -> window().isShown(Ids.REPAIR_GO_ON));
        assertThat(window().text(Ids.REPAIR_UNDO)).contains("It can be changed without undo");
        assertThat(keys()).isEqualTo(String.valueOf(USERS));

        window().click(Ids.REPAIR_GO_ON);
        window().await("the rest", () -> keys().equals("0"));
        window().settle();

        assertThat(undoing()).isEqualTo(new Undoing.Impossible());
        assertThat(window().isShown(Ids.REPAIR_GO_ON)).isFalse();
    }
}
