package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The connection is lost while keys are read and audited, or between two tasks: no view claims more
 * than is known, and each says how old its contents are.
 */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class LostConnectionIT {

    private static final KeyCode[] REFRESH = {KeyCode.F5};
    private static final KeyCode[] CHECK = {KeyCode.CONTROL, KeyCode.L};

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    @AutoClose private final LosingWindow losing = new LosingWindow(fx, () -> folder);

    @Start
    void start(Stage stage) {
        losing.start(stage);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ofAFirstScanThatWasCutOffNothingIsCountedAuditedOrProven(int step) {
        losing.loseAtOpening(step);
        losing.window().openDemo();
        losing.awaitEnd();

        assertThat(losing.model().tree().count(new Place.Root()))
                .isInstanceOfAny(KeyCount.AtLeast.class, KeyCount.Unknown.class);
        assertThat(losing.model().tree().children(new Place.Root()))
                .noneMatch(it -> losing.model().tree().count(it) instanceof KeyCount.Exact);
        assertThat(losing.model().audit().report()).isEmpty();
        assertThat(losing.title(Ids.FINDINGS_TAB)).isEqualTo("Findings");
        assertThat(losing.title(Ids.CHECKLIST_TAB)).isEqualTo("Checklist");
        assertThat(losing.window().text(Ids.KEYS_NOTICE)).contains("The connection was lost.");
        assertThat(losing.window().text(Ids.STATUS)).startsWith("Reconnecting").contains("failed");
        assertThat(losing.window().text(Ids.CONNECTION_FACTS))
                .doesNotContainPattern("· [0-9,]+ keys");
        assertThat(losing.window().node(Ids.CHECK).isDisabled()).isTrue();
        assertThat(losing.searched("nobody-has-this")).doesNotStartWith("No key has");

        fx.interact(losing.server()::restore);
        losing.window().await("the audit", () -> losing.model().audit().report().isPresent());
        losing.everythingIsOfNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRefreshThatWasCutOffTakesNothingAway(int step) {
        long keys = losing.openAudited();
        AuditReport report = losing.model().audit().report().orElseThrow();
        String tasks = losing.model().activity().activities().getFirst().title();

        losing.server().loseAt(step);
        fx.interact(losing.model()::refresh);
        losing.awaitEnd();

        losing.everythingIsOfThen(keys);
        assertThat(losing.window().text(Ids.KEYS_NOTICE)).contains("refresh at", "failed");
        assertThat(losing.window().text(Ids.STATUS)).contains("refresh failed");
        assertThat(losing.model().audit().report()).containsSame(report);
        assertThat(tasks).startsWith("Audit");
        assertThat(losing.model().activity().activities().getFirst().title()).startsWith("Scan");

        fx.interact(losing.server()::restore);
        losing.window().await("the keys", () -> losing.model().standing().isCurrent());
        losing.window()
                .await("the audit", () -> losing.model().audit().doubtsProperty().get().isNone());
        losing.everythingIsOfNow();
    }

    @Test
    void betweenTwoTasksTheWindowSaysFromWhenItIs() {
        long keys = losing.openAudited();
        fx.interact(losing.server()::lose);

        losing.everythingIsOfThen(keys);
        assertThat(losing.window().text(Ids.KEYS_NOTICE)).contains("the connection is lost");
    }

    @Test
    void whatNeedsTheConnectionIsDisabledWhileItIsLostAndSaysWhy() {
        losing.openAudited();
        List<String> buttons = List.of(Ids.CHECK, Ids.FLUSH, Ids.REFRESH, Ids.GROUP_VERIFY);
        buttons.forEach(it -> assertThat(losing.window().node(it).isDisabled()).as(it).isFalse());
        fx.interact(
                () -> losing.window().window().sheets().askToVerify(new VerifyChoice.Everything()));
        losing.window()
                .await("the price", () -> !losing.window().node(Ids.VERIFY_YES).isDisabled());

        fx.interact(losing.server()::lose);
        assertThat(losing.window().node(Ids.VERIFY_YES).isDisabled()).isTrue();
        fx.interact(() -> losing.window().window().openTab(Ids.FINDINGS_TAB));
        losing.window().settle();
        assertThat(fx.lookup(".repair-button").queryAllAs(Button.class))
                .isNotEmpty()
                .allMatch(Node::isDisabled);
        fx.interact(losing.window().window().sheets()::hide);
        buttons.forEach(it -> {
            assertThat(losing.window().node(it).isDisabled()).as(it).isTrue();
            assertThat(losing.window().node(it).getAccessibleHelp())
                    .as(it)
                    .isEqualTo(ConnectionState.RECONNECTING.hindrance().orElseThrow());
        });

        fx.interact(losing.server()::restore);
        losing.window().await("the keys", () -> losing.model().standing().isCurrent());
        losing.awaitEnd();
        buttons.forEach(it -> assertThat(losing.window().node(it).isDisabled()).as(it).isFalse());
    }

    @Test
    void noShortcutStartsWhatCannotBeDoneWithoutAConnectionButSaysWhy() {
        losing.openAudited();
        fx.interact(losing.server()::lose);
        int tasks = losing.model().activity().activities().size();

        for (KeyCode[] keys : List.of(REFRESH, CHECK)) {
            fx.interact(() -> losing.model().noticeProperty().set(Optional.empty()));
            losing.window().press(keys);

            assertThat(losing.window().text(Ids.NOTIFICATION))
                    .isEqualTo(ConnectionState.RECONNECTING.hindrance().orElseThrow());
            assertThat(losing.model().activity().activities()).hasSize(tasks);
        }
        losing.everythingIsOfThen(losing.model().keys().index().size());
        assertThat(losing.window().text(Ids.KEYS_NOTICE)).doesNotContain("failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anAuditThatWasCutOffTakesNoFindingAway(int step) {
        long keys = losing.openAudited();
        List<Finding> before = losing.model().audit().report().orElseThrow().findings();

        losing.server().loseAt(step);
        fx.interact(() -> losing.model().audit().start(Depth.VALUES));
        losing.awaitEnd();

        losing.everythingIsOfThen(keys);
        assertThat(losing.model().audit().report().orElseThrow().findings())
                .extracting(Finding::identity)
                .containsAll(before.stream().map(Finding::identity).toList());
        assertThat(losing.findingsSummary()).contains("The check at", "failed");
    }
}
