package dev.cachewarden.ui.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetWindow;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class RepairSheetTest {

    private static final ObservableValue<PersonNames> NAMES =
            new SimpleObjectProperty<>(PersonNames.NONE);

    private static final CacheKey LEAKED = SampleAudit.key(SampleAudit.LEAKED);
    private static final CacheKey UNPROTECTED = SampleAudit.key("clerk:development:id:x");
    private static final CacheKey PRIVATE =
            SampleAudit.key("clerk:development:user:a.b@example.com:roles");

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MemoryCache server = new MemoryCache();
    private final FakeWork work = new FakeWork();
    private final FxRobot fx = new FxRobot();
    private final SheetWindow window = new SheetWindow();

    @Start
    void start(Stage stage) {
        window.start(stage, 640, 560);
    }

    private void open(PlannedRepair... steps) {
        work.steps = List.of(steps);
        window.open(onClose ->
                RepairSheet.of(work.model(server.workspace(), tasks), NAMES, onClose).node());
    }

    private Button action() {
        return fx.lookup("#" + Ids.REPAIR_ACTION).queryButton();
    }

    private String text(String id) {
        return ((Labeled) fx.lookup("#" + id).<Node>query()).getText();
    }

    /** What a list says of each key. */
    private List<String> lines(String id) {
        ListView<KeyLines.Line> list = fx.lookup("#" + id).queryListView();
        return list.getItems().stream().map(KeyLines.Line::words).toList();
    }

    @Test
    void thePlanSaysWhatBecomesOfEachKey() {
        open(
                FakeWork.ready(UNPROTECTED),
                new PlannedRepair(LEAKED, Optional.empty(), new PlannedRepair.Gone()));

        assertThat(lines(Ids.REPAIR_PLAN)).containsExactly("will be deleted", "is gone already");
        assertThat(action().getText()).isEqualTo("Delete 1 entry");
        assertThat(action().isDisabled()).isFalse();
    }

    @Test
    void aProtectedEnvironmentIsTypedAndEnterCancelsUntilThen() {
        open(FakeWork.ready(LEAKED));
        assertThat(action().isDisabled()).isTrue();
        assertThat(text(Ids.REPAIR_REASON)).isEqualTo("Type “production” to confirm.");

        Clicks.on(fx, "#" + Ids.REPAIR_NAME + "production");
        fx.push(KeyCode.ENTER);
        assertThat(window.timesClosed()).isEqualTo(1);
        assertThat(work.confirmed).isEmpty();

        fx.interact(() ->
                fx.lookup("#" + Ids.REPAIR_NAME + "production")
                        .queryTextInputControl()
                        .setText("production"));
        fx.interact(action()::fire);
        assertThat(work.confirmed).hasSize(1);
    }

    @Test
    void theSummarySaysWhatCameOfEachKeyWithoutAddresses() {
        work.results =
                List.of(
                        new RepairResult(LEAKED, Status.DONE, "was deleted."),
                        new RepairResult(UNPROTECTED, Status.CHANGED, "was left alone."),
                        new RepairResult(PRIVATE, Status.GONE, "is gone already."));
        open(FakeWork.ready(UNPROTECTED));

        fx.interact(action()::fire);

        assertThat(text(Ids.REPAIR_HEADLINE))
                .isEqualTo("1 entry deleted, 1 left alone, 1 gone already.");
        assertThat(lines(Ids.REPAIR_SUMMARY))
                .containsExactly("was deleted.", "was left alone.", "is gone already.");
        assertThat(fx.lookup("#" + Ids.REPAIR_SUMMARY).query().lookupAll(".label"))
                .extracting(label -> ((Labeled) label).getText())
                .contains("clerk:development:user:••••••••:roles")
                .noneMatch(words -> words.contains("@example.com"));

        fx.interact(() -> fx.lookup("#" + Ids.REPAIR_CLOSE).queryButton().fire());
        assertThat(window.timesClosed()).isEqualTo(1);
    }

    @Test
    void ofMoreThanOneRoundBothThePlanAndTheSummarySayWhatRemains() {
        work.more = 500;
        open(FakeWork.ready(UNPROTECTED));
        assertThat(text(Ids.REPAIR_MEANING))
                .contains("1 of 501 findings; the other 500 come in further rounds");

        fx.interact(action()::fire);

        assertThat(text(Ids.REPAIR_REMAINING))
                .startsWith("500 findings more were only counted")
                .contains("next round");
        assertThat(fx.lookup("#" + Ids.REPAIR_HEADLINE).query().getStyleClass())
                .contains("is-unproven")
                .doesNotContain("is-proven");
    }

    @Test
    void escapeLeavesThePlanButNotARunThatIsUnderWay() {
        AtomicBoolean stayed = new AtomicBoolean();
        work.during =
                () -> {
                    press(KeyCode.ESCAPE);
                    stayed.set(window.timesClosed() == 0);
                };
        open(FakeWork.ready(UNPROTECTED));

        fx.interact(action()::fire);
        assertThat(stayed).isTrue();

        open(FakeWork.ready(UNPROTECTED));
        fx.interact(() -> press(KeyCode.ESCAPE));
        assertThat(window.timesClosed()).isEqualTo(1);
    }

    /** On the FX thread. */
    private void press(KeyCode code) {
        Node sheet = fx.lookup("#" + Ids.REPAIR_SHEET).query();
        sheet.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void aReadOnlyConnectionSaysWhyNothingCanBeDone() {
        server.readOnly();
        open(FakeWork.ready(UNPROTECTED));

        assertThat(action().isDisabled()).isTrue();
        assertThat(text(Ids.REPAIR_REASON))
                .isEqualTo("This connection is read-only. Open it for writing to change anything.");
    }
}
