package dev.cachewarden.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.SampleKeys;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class CheckSheetTest {

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final FakeAudits audits = new FakeAudits();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final FxRobot fx = new FxRobot();
    private final StackPane root = new StackPane();
    private final AtomicInteger closed = new AtomicInteger();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 620, 420));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @BeforeEach
    void open() {
        Workspace workspace = new MemoryCache().billed().workspace();
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        index.add(ByteString.utf8(SampleAudit.LEAKED));
        SampleKeys.read(keys, "Upstash", workspace, index.build());
        audit.keysRead();
        fx.interact(() -> {
            CheckSheet sheet = new CheckSheet(audit, Depth.VALUES, closed::incrementAndGet);
            root.getChildren().setAll(sheet.node());
            sheet.first().requestFocus();
        });
    }

    private RadioButton choice(Depth depth) {
        return fx.lookup(".radio-button").queryAllAs(RadioButton.class).stream()
                .filter(it -> it.getText().equals(CheckSheet.name(depth)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothDepthsSayTheirPriceBeforeAnythingIsSent() {
        String words =
                root.lookupAll(".label").stream()
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.joining("\n"));

        assertThat(words)
                .contains("Every command is billed on this connection.")
                .contains("2,004", "1,002");
        assertThat(choice(Depth.VALUES).isSelected()).isTrue();
        assertThat(audits.depths()).isEmpty();
    }

    @Test
    void theChosenDepthIsAudited() {
        fx.interact(() -> choice(Depth.KEYS).setSelected(true));
        fx.interact(() -> fx.lookup("#" + Ids.CHECK_YES).queryButton().fire());

        assertThat(audits.depths()).containsExactly(Depth.KEYS);
        assertThat(closed).hasValue(1);
    }

    @Test
    void aStrayEnterSpendsNothing() {
        fx.push(KeyCode.ENTER);

        assertThat(closed).hasValue(1);
        assertThat(audits.depths()).isEmpty();
    }
}
