package dev.cachewarden.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.SampleKeys;
import dev.cachewarden.ui.watch.Watches;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class FilterBarTest {

    private static final String LEGACY_KEY = "clerk:username:alice";

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final FakeAudits audits = new FakeAudits();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final FindingsModel model =
            new FindingsModel(audit, Watches.none(tasks, audit), ZoneOffset.UTC);
    private final FxRobot fx = new FxRobot();
    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 760, 200));
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void open() {
        fx.interact(() -> root.getChildren().setAll(new FilterBar(model).node()));
        audited();
    }

    private void audited() {
        audits.finding(
                SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()),
                SampleAudit.result(
                        SampleAudit.LEGACY,
                        SampleAudit.finding(SampleAudit.LEGACY, Severity.HIGH, LEGACY_KEY)));
        Workspace workspace = new MemoryCache().workspace();
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        index.add(ByteString.utf8(LEGACY_KEY));
        index.add(ByteString.utf8(SampleAudit.LEAKED));
        fx.interact(() -> {
            SampleKeys.read(keys, "Demo", workspace, index.build());
            audit.keysRead();
        });
    }

    private CheckComboBox<?> box(String id) {
        return fx.lookup("#" + id).query();
    }

    private <T> List<String> choices(CheckComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    /** Ticks the choice of that name. */
    private <T> void tick(CheckComboBox<T> box, String name) {
        fx.interact(() -> box.getCheckModel().check(box.getConverter().fromString(name)));
    }

    private List<String> listed() {
        return model.rowsProperty().get().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding().subject().toString())
                .toList();
    }

    @Test
    void onlyWhatIsFoundCanBeChosen() {
        assertThat(choices(box(Ids.FINDINGS_SECTIONS)))
                .containsExactly("production", "no environment");
        assertThat(choices(box(Ids.FINDINGS_TYPES))).containsExactlyInAnyOrder("id", "username");
        assertThat(choices(box(Ids.FINDINGS_RULES)))
                .containsExactlyInAnyOrder(SampleAudit.FOREIGN.title(), SampleAudit.LEGACY.title());
    }

    @Test
    void eachBoxNarrowsTheListAndSaysToHowMany() {
        tick(box(Ids.FINDINGS_SECTIONS), "no environment");
        assertThat(listed()).containsExactly(LEGACY_KEY);
        assertThat(box(Ids.FINDINGS_SECTIONS).getTitle()).isEqualTo("Environment: 1");

        tick(box(Ids.FINDINGS_TYPES), "id");
        assertThat(listed()).isEmpty();
    }

    @Test
    void whatIsTypedNarrowsTheListToo() {
        fx.interact(
                () -> fx.lookup("#" + Ids.FINDINGS_TEXT).queryTextInputControl().setText("ALICE"));

        assertThat(listed()).containsExactly(LEGACY_KEY);
    }

    @Test
    void anotherAuditKeepsWhatWasChosen() {
        tick(box(Ids.FINDINGS_RULES), SampleAudit.LEGACY.title());

        audited();

        assertThat(model.filterProperty().get().rules()).containsExactly(RuleId.LEGACY_KEY);
        assertThat(listed()).containsExactly(LEGACY_KEY);
        assertThat(box(Ids.FINDINGS_RULES).getTitle()).isEqualTo("Rule: 1");
    }

    @Test
    void aFilterSetFromElsewhereIsShown() {
        Section production = SampleAudit.leak().section();

        fx.interact(() ->
                model.filterProperty()
                        .set(
                                new FindingFilter(
                                        Set.of(production), Set.of(KeyType.ID), Set.of(), "user")));

        assertThat(box(Ids.FINDINGS_SECTIONS).getTitle()).isEqualTo("Environment: 1");
        assertThat(box(Ids.FINDINGS_TYPES).getTitle()).isEqualTo("Type: 1");
        assertThat(fx.lookup("#" + Ids.FINDINGS_TEXT).queryTextInputControl().getText())
                .isEqualTo("user");
        assertThat(listed()).containsExactly(SampleAudit.LEAKED);
    }
}
