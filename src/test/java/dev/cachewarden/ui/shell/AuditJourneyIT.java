package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** "There is a test user on the live site": from the first click to the proof. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class AuditJourneyIT {

    private static final String FOREIGN = "FOREIGN_INSTANCE";

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    @AutoClose private final DemoJourney demo = new DemoJourney(fx, () -> folder);

    @Start
    void start(Stage stage) {
        demo.start(stage);
    }

    @Test
    void leakedUsersAreFoundExplainedDeletedAndTheAnswerTurns() {
        openAudited();
        assertThat(onlyProductionUsers()).startsWith("fail ");
        String leaked = leak();

        findings.select(FOREIGN, leaked);
        window().press(KeyCode.ENTER);
        assertThat(window().text(Ids.ENTRY_FINDINGS))
                .contains("is cached under production until", "or wait: expires in");

        fx.interact(() -> main().sheets().askForRepair(leaks(), RepairKind.DELETE));
        repairWhenConfirmed();

        assertThat(findings.headline()).contains("deleted");
        assertThat(redis("EXISTS", leaked)).isEqualTo("0");
        findings.close();
        window().await("the second look", () -> findings.rulesOf(leaked).isEmpty());
        window().await("the tree", () -> !window().model().keys().index().contains(key(leaked)));
        window().await("the answer", () -> !onlyProductionUsers().startsWith("fail "));
    }

    @Test
    void anEntryThatTheAppRewritesMeanwhileIsLeftAlone() {
        openAudited();
        String leaked = leak();
        findings.select(FOREIGN, leaked).repair("Delete");
        window().await("the plan", () -> window().isShown(Ids.REPAIR_NAME + "production"));
        findings.confirm("production");

        redis("SET", leaked, "{\"id\":\"user_2rewritten\"}");
        findings.carryOut();
        window().await("the summary", () -> !findings.headline().isEmpty());

        assertThat(findings.headline()).contains("0 entries deleted", "1 left alone");
        assertThat(redis("GET", leaked)).contains("user_2rewritten");
    }

    @Test
    void inALowWindowTheLinesOfALeakKeepTheirRoom() {
        openAudited();
        Window stage = window().root().getScene().getWindow();
        fx.interact(() -> {
            stage.setWidth(1000);
            stage.setHeight(700);
        });
        String leaked = leak();

        findings.select(FOREIGN, leaked);
        window().press(KeyCode.ENTER);
        window().await("the entry", () -> window().isShown(Ids.COMPARE_LINES));

        assertThat(window().isShown(Ids.FINDINGS_LIST)).isTrue();
        assertThat(((Region) window().node(Ids.COMPARE_LINES)).getHeight()).isGreaterThan(8 * 21);
    }

    @Test
    void findingsAreWrittenToFilesWithoutAddresses() {
        openAudited();

        for (String format : List.of("Markdown", "CSV", "JSON")) {
            findings.export(format);
        }
        window().await("the files", () -> Files.exists(folder.resolve("findings.json")));

        for (String extension : List.of("md", "csv", "json")) {
            assertThat(read("findings." + extension))
                    .contains(FOREIGN)
                    .doesNotContain("@example.com");
        }
    }

    private void openAudited() {
        journey().openAudited();
        window().await("the list", () -> !findings.keys().isEmpty());
        window().await("the answers", () -> window().isShown(Ids.FINDINGS));
    }

    private void repairWhenConfirmed() {
        window().await("the plan", () -> window().isShown(Ids.REPAIR_NAME + "production"));
        assertThat(findings.canConfirm()).isFalse();
        findings.confirm("production");
        window().await("the button", findings::canConfirm);
        findings.carryOut();
        window().await("the summary", () -> !findings.headline().isEmpty());
    }

    private MainWindow main() {
        return window().window();
    }

    private List<Finding> leaks() {
        return journey().findings(FOREIGN).stream()
                .filter(it -> it.section().isProtected())
                .toList();
    }

    private String leak() {
        return leaks().getFirst().subject().toString();
    }

    /** The answer's row: its verdict, question, evidence and step. */
    private String onlyProductionUsers() {
        fx.interact(() -> main().openTab(Ids.CHECKLIST_TAB));
        String row = window().text(Ids.ANSWER + "only-own-users-production");
        fx.interact(() -> main().openTab(Ids.FINDINGS_TAB));
        return row;
    }

    private static CacheKey key(String text) {
        return SampleAudit.key(text);
    }

    private DemoJourney journey() {
        return demo;
    }

    private WindowRobot window() {
        return journey().window();
    }

    private static String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String redis(Object... command) {
        return journey().redis(command);
    }
}
