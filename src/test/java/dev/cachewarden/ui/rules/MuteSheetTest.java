package dev.cachewarden.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.audit.MemorySettings;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetWindow;

import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class MuteSheetTest {

    private static final String ADDRESS = "a.b@example.com";
    private static final String PRIVATE = "clerk:development:user:" + ADDRESS + ":roles";

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MemorySettings store = new MemorySettings();
    private final RulesModel rules =
            new RulesModel(
                    tasks,
                    store,
                    new AuditModel(
                            tasks, new FakeAudits(), new CurrentKeys(), new ActivityModel()));
    private final FxRobot fx = new FxRobot();
    private final SheetWindow window = new SheetWindow();

    @Start
    void start(Stage stage) {
        window.start(stage, 620, 480);
    }

    private void open(Finding finding) {
        window.open(onClose -> new MuteSheet(rules, finding, onClose).node());
    }

    private static Finding about(String key) {
        return SampleAudit.finding(SampleAudit.FOREIGN, Severity.HIGH, key);
    }

    private TextInputControl field(String id) {
        return fx.lookup("#" + id).queryTextInputControl();
    }

    private void type(String id, String text) {
        fx.interact(() -> field(id).setText(text));
    }

    private void press(String id) {
        fx.interact(() -> fx.lookup("#" + id).<javafx.scene.control.ButtonBase>query().fire());
    }

    @Test
    void aRuleIsMutedForAKeyAndAReason() {
        open(SampleAudit.leak());
        assertThat(fx.lookup("#" + Ids.MUTE).query().isDisabled()).isTrue();

        type(Ids.MUTE_REASON, " a known guest ");
        press(Ids.MUTE);

        assertThat(store.load().mutes())
                .containsExactly(new Mute("FOREIGN_INSTANCE", SampleAudit.LEAKED, "a known guest"));
        assertThat(window.timesClosed()).isEqualTo(1);
    }

    @Test
    void thePatternCanBeMadeWider() {
        open(SampleAudit.leak());
        assertThat(fx.lookup("#" + Ids.MUTE_SHOW).tryQuery()).isEmpty();

        type(Ids.MUTE_KEYS, "clerk:production:*");
        type(Ids.MUTE_REASON, "guests");
        press(Ids.MUTE);

        assertThat(store.load().mutes().getFirst().keys()).isEqualTo("clerk:production:*");
    }

    @Test
    void anAddressInTheKeyIsMaskedAndMutedAllTheSame() {
        open(about(PRIVATE));
        assertThat(field(Ids.MUTE_KEYS).getText())
                .isEqualTo("clerk:development:user:••••••••:roles");
        assertThat(field(Ids.MUTE_KEYS).isEditable()).isFalse();

        type(Ids.MUTE_REASON, "known");
        press(Ids.MUTE);

        Mute mute = store.load().mutes().getFirst();
        assertThat(mute.keys()).isEqualTo(PRIVATE);
        assertThat(mute.coverage()).accepts(SampleAudit.key(PRIVATE));
    }

    @Test
    void theIdentifierOfASessionIsMaskedToo() {
        open(about("clerk:test:session:sess_secret"));

        assertThat(field(Ids.MUTE_KEYS).getText()).doesNotContain("sess_secret");
        type(Ids.MUTE_REASON, "known");
        press(Ids.MUTE);

        assertThat(store.load().mutes().getFirst().keys())
                .isEqualTo("clerk:test:session:sess_secret");
    }

    @Test
    void whoeverAsksForTheAddressCanChangeThePattern() {
        open(about(PRIVATE));

        press(Ids.MUTE_SHOW);
        assertThat(field(Ids.MUTE_KEYS).getText()).isEqualTo(PRIVATE);
        type(Ids.MUTE_KEYS, "clerk:development:user:" + ADDRESS + ":*");
        press(Ids.MUTE_SHOW);
        assertThat(field(Ids.MUTE_KEYS).getText()).doesNotContain(ADDRESS);
        type(Ids.MUTE_REASON, "known");
        press(Ids.MUTE);

        assertThat(store.load().mutes().getFirst().keys())
                .isEqualTo("clerk:development:user:" + ADDRESS + ":*");
    }
}
