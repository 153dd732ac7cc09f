package dev.cachewarden.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.RuleId;
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

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.stream.Collectors;

@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class RulesSheetTest {

    private static final Mute MUTE =
            new Mute("LEGACY_KEY", "clerk:username:a.b@example.com", "until the migration");
    private static final Mute OF_A_SESSION =
            new Mute("NO_TTL", "clerk:test:session:sess_secret", "kept on purpose");
    private static final Mute OF_MANY = new Mute("NO_TTL", "clerk:test:*", "tests");

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
        window.start(stage, 760, 620);
    }

    @BeforeEach
    void open() {
        store.update(settings ->
                settings.with(settings.rules().turned(RuleId.CLOCK, false))
                        .withMutes(List.of(MUTE, OF_A_SESSION, OF_MANY)));
        fx.interact(rules::load);
        window.open(onClose -> new RulesSheet(rules, SampleAudit.RULES, onClose).node());
    }

    private CheckBox box(String title) {
        return fx.lookup(".check-box").queryAllAs(CheckBox.class).stream()
                .filter(it -> it.getText().endsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private String texts(String id) {
        return fx.lookup("#" + id).query().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText() + " " + node.getAccessibleText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyRuleIsShownWithWhetherItIsOn() {
        assertThat(texts(Ids.RULES))
                .contains("What FOREIGN_INSTANCE looks for.", "FOREIGN_INSTANCE · reads values");
        assertThat(box(SampleAudit.CLOCK.title()).isSelected()).isFalse();
        assertThat(box(SampleAudit.FOREIGN.title()).isSelected()).isTrue();
    }

    @Test
    void aTickIsKept() {
        fx.interact(() -> box(SampleAudit.CLOCK.title()).setSelected(true));
        fx.interact(() -> box(SampleAudit.FOREIGN.title()).setSelected(false));

        assertThat(store.load().rules().off()).containsExactly("FOREIGN_INSTANCE");
    }

    @Test
    @SuppressWarnings("unchecked") // Lists in this sheet hold severities.
    void aChosenSeverityIsKeptAndTheUsualOneIsMarked() {
        ComboBox<Severity> box =
                fx.lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                        .filter(it ->
                                it.getAccessibleText()
                                        .equals("Severity of " + SampleAudit.LEGACY.title()))
                        .findFirst()
                        .orElseThrow();
        assertThat(box.getConverter().toString(box.getValue())).isEqualTo("high (usual)");

        fx.interact(() -> box.setValue(Severity.LOW));

        assertThat(store.load().rules().severities()).containsEntry("LEGACY_KEY", Severity.LOW);
    }

    @Test
    void mutesAreListedWithoutAddressesAndCanBeLifted() {
        assertThat(texts(Ids.MUTES))
                .contains("clerk:username:••••••••", "until the migration", "clerk:test:*")
                .doesNotContain("@example.com", "sess_secret");

        Node lift = fx.from(fx.lookup("#" + Ids.MUTES).<Node>query()).lookup(".button").query();
        fx.interact(((Button) lift)::fire);

        assertThat(store.load().mutes()).containsExactly(OF_A_SESSION, OF_MANY);
        assertThat(texts(Ids.MUTES)).doesNotContain("until the migration");
    }

    @Test
    void closeTakesItAway() {
        fx.interact(() -> fx.lookup("#" + Ids.RULES_CLOSE).queryButton().fire());

        assertThat(window.timesClosed()).isEqualTo(1);
    }
}
