package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.overview.LeakedUsers;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

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
import java.util.List;

/** The figures of the overview are opened, and lists taken along, without a mouse. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class FiguresByKeysIT {

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    @AutoClose private final DemoJourney demo = new DemoJourney(fx, () -> folder);

    @Start
    void start(Stage stage) {
        demo.start(stage);
    }

    @Test
    void eachFigureOfASectionLeadsToWhatItCounts() {
        keys().openAudited();
        assertThat(groupOf(Ids.OVERVIEW_TOTAL + "development")).containsIgnoringCase("development");
        assertThat(groupOf(Ids.OVERVIEW_TYPE + "production-username"))
                .containsIgnoringCase("production")
                .contains("username");

        overview(Ids.OVERVIEW_FOREIGN + "production");
        assertThat(findings.all()).isNotEmpty().allMatch(FiguresByKeysIT::isLeaked);
    }

    @Test
    void whatLivesForEverLeadsToItsFindings() {
        keys().openAudited().walkToWords(" endless").press(KeyCode.SPACE);
        assertThat(findings.all()).isNotEmpty().allMatch(it -> it.rule().id() == RuleId.NO_TTL);
    }

    @Test
    void ownUsersLeadToTheirSectionAndUnprovenOnesToTheChecklist() {
        keys().openAudited().walkToWords("not proven ").press(KeyCode.SPACE);
        window().await("the checklist", () -> window().isShown(Ids.CHECKLIST));

        keys().walkToWords("own ").press(KeyCode.SPACE);
        window().await(
                        "a section",
                        () ->
                                window().model().tree().selectionProperty().get()
                                        instanceof Place.InSection);
    }

    @Test
    void theLeakIsShownAndItsDeletionAskedFor() {
        keys().openAudited().walkTo(Ids.OVERVIEW_LEAK_SHOW + "production").press(KeyCode.SPACE);
        assertThat(findings.all()).isNotEmpty().allMatch(FiguresByKeysIT::isLeaked);

        keys().walkTo(Ids.OVERVIEW_LEAK_DELETE + "production").press(KeyCode.SPACE);
        window().await("the plan", () -> window().isShown(Ids.REPAIR_ACTION));
        assertThat(findings.canConfirm()).isFalse();
        keys().press(KeyCode.ESCAPE);
        assertThat(window().isShown(Ids.REPAIR_ACTION)).isFalse();
    }

    @Test
    void aSectionIsCheckedAndItsFlushAskedFor() {
        keys().openAudited();
        Object before = window().model().audit().report().orElseThrow();
        keys().walkTo(Ids.OVERVIEW_CHECK + "production").press(KeyCode.SPACE);
        window().await("the second check", () -> isAnotherThan(before));

        keys().walkTo(Ids.OVERVIEW_FLUSH + "development").press(KeyCode.SPACE);
        assertThat(new FlushRobot(fx).awaitPlan().action()).endsWith("development keys");
        keys().press(KeyCode.ESCAPE);
    }

    @Test
    void findingsAreWrittenAsMarkdownAndAsJson() throws IOException {
        keys().openAudited().choose(Ids.FINDINGS_EXPORT, "Markdown");
        assertThat(written("findings.md").getFirst()).startsWith("# ");

        keys().choose(Ids.FINDINGS_EXPORT, "JSON");
        assertThat(written("findings.json").getFirst()).startsWith("{");
    }

    @Test
    void theRowsOfAGroupAreWrittenAsJsonLinesAndAsCsv() throws IOException {
        keys().openAudited()
                .walkTo(Ids.OVERVIEW_TYPE + "development-username")
                .press(KeyCode.SPACE)
                .walkTo(Ids.GROUP_TABLE)
                .press(KeyCode.SHORTCUT, KeyCode.A)
                .choose(Ids.GROUP_SELECTED, "Export as JSON lines");
        List<String> lines = written("entries.jsonl");
        assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith("{"));

        keys().choose(Ids.GROUP_SELECTED, "Export as CSV");
        assertThat(written("entries.csv")).hasSizeGreaterThan(lines.size());
    }

    private static boolean isLeaked(Finding finding) {
        return LeakedUsers.RULES.contains(finding.rule().id())
                && finding.subject().toString().startsWith("clerk:production:");
    }

    /** The heading of the group that a figure of the overview opens. */
    private String groupOf(String figure) {
        overview(figure);
        window().await("the group", () -> window().isShown(Ids.GROUP_TITLE));
        String heading = window().text(Ids.GROUP);
        keys().walkTo(Ids.TREE).press(KeyCode.HOME);
        return heading;
    }

    private void overview(String figure) {
        keys().walkTo(figure).press(KeyCode.SPACE);
    }

    private List<String> written(String name) throws IOException {
        Path file = folder.resolve(name);
        window().await("the file", () -> Files.exists(file));
        return Files.readAllLines(file);
    }

    @SuppressWarnings("ReferenceEquality") // A check again can find the same.
    private boolean isAnotherThan(Object report) {
        return window().model().audit().report().filter(it -> it != report).isPresent();
    }

    private KeysRobot keys() {
        return new KeysRobot(window());
    }

    private WindowRobot window() {
        return demo.window();
    }
}
