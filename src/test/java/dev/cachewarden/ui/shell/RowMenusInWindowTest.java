package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.ContextMenu;
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

import java.util.List;
import java.util.Optional;

/** The menus of findings and of the keys of a group, from the keyboard. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class RowMenusInWindowTest {

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    private final MemoryCache server =
            new MemoryCache()
                    .with(
                            SampleAudit.LEAKED,
                            "clerk:development:username:anna",
                            "clerk:development:username:bob");
    private final FakeAudits audits =
            new FakeAudits().finding(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        shown = Optional.of(new WindowRobot(fx, stage, server, audits));
    }

    @AfterEach
    void end() {
        menu().ifPresent(menu -> fx.interact(menu::hide));
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
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
                .map(MenuItem::getText)
                .toList();
    }

    private String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
    }

    private GroupRobot group() {
        return new GroupRobot(fx, window());
    }

    @Test
    void aFindingOffersWhatItsEntryDoesAndItsOwn() {
        window().openDemo();
        window().await("the findings", () -> !findings.keys().isEmpty());
        fx.interact(window().node(Ids.FINDINGS_LIST)::requestFocus);
        findings.select(SampleAudit.FOREIGN.name(), SampleAudit.LEAKED);
        window().press(KeyCode.CONTEXT_MENU);

        assertThat(items())
                .startsWith("Open")
                .contains(
                        "Copy key",
                        "Copy JSON",
                        "Copy as redis-cli command",
                        "Delete…",
                        "Copy finding",
                        "Mute…");
    }

    @Test
    void oneRowOfAGroupOffersWhatItsEntryDoesAndSeveralWhatIsDoneWithAll() {
        window().openDemo();
        new TreeRobot(fx, window()).select("development", "username");
        fx.interact(window().node(Ids.GROUP_TABLE)::requestFocus);
        group().selectFirst(1);
        window().press(KeyCode.SHIFT, KeyCode.F10);
        assertThat(items()).contains("Copy JSON", "Delete…", "Verify with Clerk…");
        fx.interact(menu().orElseThrow()::hide);

        group().selectFirst(2);
        window().press(KeyCode.SHIFT, KeyCode.F10);
        assertThat(items())
                .contains("Copy 2 keys", "Delete 2 entries…", "Verify with Clerk…")
                .doesNotContain("Open", "Delete…");
        fx.interact(menu().orElseThrow()::hide);
        window().press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard())
                .isEqualTo("clerk:development:username:anna\nclerk:development:username:bob");
    }

    @Test
    void deleteInAGroupAsksAboutWhatIsSelected() {
        window().openDemo();
        new TreeRobot(fx, window()).select("development", "username");
        fx.interact(window().node(Ids.GROUP_TABLE)::requestFocus);
        group().selectFirst(2);
        window().press(KeyCode.DELETE);
        assertThat(window().isShown(Ids.QUESTION)).isFalse();
        assertThat(window().isShown(Ids.REPAIR_SHEET)).isTrue();
        window().press(KeyCode.ESCAPE);

        group().selectOnly(1);
        window().press(KeyCode.DELETE);
        assertThat(window().text(Ids.QUESTION)).contains("clerk:development:username:bob");
    }
}
