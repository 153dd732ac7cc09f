package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A check is started, its findings are read and taken along without a mouse, on a real server. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class FindingsByKeysIT {

    private static final int MOST_HEADINGS = 20;

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    @AutoClose private final DemoJourney demo = new DemoJourney(fx, () -> folder);

    @Start
    void start(Stage stage) {
        demo.start(stage);
    }

    @Test
    void theCheckIsRepeatedAndItsFindingsAreGoneThroughToTheirEntries() {
        keys().openAudited();
        var before = window().model().audit().report();
        keys().press(KeyCode.SHORTCUT, KeyCode.L);
        window().await("the second check", () -> isAnotherThan(before.orElseThrow()));

        keys().walkTo(Ids.FINDINGS_LIST).press(KeyCode.HOME);
        goToFinding();
        var first = findings.selected();
        keys().press(KeyCode.DOWN);
        goToFinding();
        assertThat(findings.selected()).isNotEqualTo(first);

        String key = findings.selected().orElseThrow().subject().toString();
        keys().press(KeyCode.ENTER);
        window().await(
                        "its entry",
                        () ->
                                window().model().page().shownProperty().get()
                                                instanceof PageModel.Page.Entry(var open)
                                        && open.toString().equals(key));
    }

    @Test
    void aFigureOfTheOverviewOpensTheFindingsThatItCounts() {
        keys().openAudited()
                .walkTo(Ids.OVERVIEW_FINDINGS + "production-critical")
                .press(KeyCode.SPACE);

        assertThat(findings.all())
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
                    assertThat(finding.subject().toString()).startsWith("clerk:production:");
                });
    }

    @Test
    void thePaletteShowsWhatIsAskedFor() {
        keys().openAudited()
                .press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P)
                .type("show comm")
                .press(KeyCode.ENTER);

        window().await("the commands", () -> window().isShown(Ids.COMMANDS));
        keys().walkTo(Ids.COMMANDS);
    }

    @Test
    void theFindingsAreWrittenToAFile() throws IOException {
        keys().openAudited().choose(Ids.FINDINGS_EXPORT, "CSV");

        Path written = folder.resolve("findings.csv");
        window().await("the file", () -> Files.exists(written));
        assertThat(Files.readAllLines(written))
                .hasSizeGreaterThan(demo.findings("FOREIGN_INSTANCE").size());
    }

    @SuppressWarnings("ReferenceEquality") // A check again can find the same.
    private boolean isAnotherThan(Object report) {
        return window().model().audit().report().filter(it -> it != report).isPresent();
    }

    /** Past headings, opening those that are closed. */
    private void goToFinding() {
        for (int steps = 0; steps < MOST_HEADINGS && findings.selected().isEmpty(); steps++) {
            keys().press(KeyCode.RIGHT).press(KeyCode.DOWN);
        }
        assertThat(findings.selected()).isPresent();
    }

    private KeysRobot keys() {
        return new KeysRobot(window());
    }

    private WindowRobot window() {
        return demo.window();
    }
}
