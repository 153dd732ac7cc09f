package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.compare.CompareRobot;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.refetch.RefetchRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** "What does Clerk say?": from the button over one entry to the proof. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class RefetchJourneyIT {

    private static final String DAVE = "clerk:production:username:dave";
    private static final String ELSEWHERE = "WRONG_INSTANCE";
    private static final String DRIFT = "AUTHORIZATION_DRIFT";
    private static final String ID = "clerk:production:id:";

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final RefetchRobot refetch = new RefetchRobot(fx);
    private final FindingsRobot findings = new FindingsRobot(fx);
    private final CompareRobot compare = new CompareRobot(fx);
    @AutoClose private final DemoJourney journey = new DemoJourney(fx, () -> folder);
    private Optional<Stage> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        shown = Optional.of(stage);
        journey.start(stage);
    }

    @Test
    void aLeakedUserIsFoundElsewhereTheFindingSaysSoAndAfterTheDeleteTheChecklistIsGreen() {
        journey.openAudited();
        String leaked = leaks().getFirst();
        open(leaked);
        assertThat(findings.rulesOf(leaked)).doesNotContain(ELSEWHERE);
        window().press(KeyCode.CONTROL, KeyCode.R);
        window().await("production", () -> refetch.column("production").contains("not found"));
        assertThat(refetch.column("production")).contains("ms · at ");
        assertThat(refetch.conclusion()).contains("Ask all environments");
        assertThat(refetch.canWriteBack()).isFalse();
        assertThat(TabStops.below((Parent) window().node(Ids.REFETCH)))
                .as("closing comes after the repairs")
                .extracting(Node::getId)
                .startsWith(Ids.REFETCH_DELETE)
                .endsWith(Ids.REFETCH_CLOSE);

        refetch.askAll();
        window().await("development", () -> refetch.conclusion().startsWith("User lives in"));
        assertThat(refetch.conclusion()).contains("production", "but does in development");
        assertThat(refetch.column("development")).contains("found").doesNotContain("not found");
        assertThat(refetch.column("test")).contains("not found");
        window().await("the finding", () -> findings.rulesOf(leaked).contains(ELSEWHERE));
        assertThat(evidence(leaked)).contains("development");

        refetch.delete();
        assertThat(refetch.canCarryOut()).isFalse();
        refetch.confirm("production").carryOut();
        window().await("the sentence", () -> !message().isEmpty());
        assertThat(message()).contains("deleted");
        assertThat(journey.redis("EXISTS", leaked)).isEqualTo("0");
        window().await("the second look", () -> findings.rulesOf(leaked).isEmpty());

        fx.interact(() -> window().window().openTab(Ids.CHECKLIST_TAB));
        assertThat(onlyProductionUsers()).startsWith("fail ");
        verifyEverything();
        deleteFromProduction(ELSEWHERE, "FOREIGN_INSTANCE", "PREDATES_INSTANCE", "DELETED_USER");
        verifyEverything();
        assertThat(onlyProductionUsers()).startsWith("pass ").contains("All ", " come from ");
    }

    @Test
    void whatARefetchProvesIsCountedOnceAndGoesWithTheProblem() {
        journey.openAudited();
        long before = report().total();
        open(DAVE);
        refetch.ask();
        window().await("the finding", () -> findings.rulesOf(DAVE).contains(DRIFT));
        List<Finding> told =
                report().findings().stream()
                        .filter(it -> it.rule().reads() == Reads.CLERK)
                        .toList();
        assertThat(told).allSatisfy(it -> assertThat(it.subject()).isEqualTo(key(DAVE)));
        assertThat(report().total()).isEqualTo(before + told.size());
        assertThat(report().live().orElseThrow().verified()).isEqualTo(1);
        assertThat(report().live().orElseThrow().cached()).isGreaterThan(1);

        refetch.writeBack().confirm("production").carryOut();
        window().await("agreement", () -> refetch.conclusion().startsWith("The entry says what"));
        window().await("the second look", () -> !findings.rulesOf(DAVE).contains(DRIFT));
    }

    /** Asks Clerk for all users, as the sheet offers. */
    private void verifyEverything() {
        AuditReport before = report();
        fx.interact(() -> window().window().sheets().askToVerify(new VerifyChoice.Everything()));
        window().await("the price", () -> window().text(Ids.VERIFY_PRICE).contains("request"));
        window().click(Ids.VERIFY_YES);
        window().await("the verification", () -> !report().equals(before));
        assertThat(report().live().orElseThrow().unknowns()).isZero();
    }

    /** The demo's other leaks, each rule's at once. */
    private void deleteFromProduction(String... rules) {
        for (String rule : rules) {
            List<Finding> all =
                    journey.findings(rule).stream()
                            .filter(it -> it.subject().toString().startsWith("clerk:production:"))
                            .toList();
            if (!all.isEmpty()) {
                fx.interact(() -> window().window().sheets().askForRepair(all, RepairKind.DELETE));
                window().await("the name", () -> window().isShown(Ids.REPAIR_NAME + "production"));
                findings.confirm("production");
                window().await("the plan", findings::canConfirm);
                findings.carryOut();
                window().await("the summary", () -> !findings.headline().isEmpty());
                findings.close();
                window().await(
                                "the second look",
                                () -> !window().model().audit().runningProperty().get());
            }
        }
    }

    private AuditReport report() {
        return window().model().audit().report().orElseThrow();
    }

    private String evidence(String key) {
        return journey.findings(ELSEWHERE).stream()
                .filter(it -> it.subject().toString().equals(key))
                .map(it -> it.evidence().fact())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStaleUserIsWrittenBackAndKeepsTheAppsOwnShape() {
        journey.openAudited();
        String before = journey.redis("GET", DAVE);
        open(DAVE);
        refetch.ask();
        window().await("the differences", () -> refetch.changes().contains("banned"));
        assertThat(refetch.conclusion()).startsWith("The entry differs");

        refetch.writeBack();
        assertThat(refetch.canCarryOut()).isFalse();
        refetch.confirm("production").carryOut();
        window().await("the sentence", () -> !message().isEmpty());
        assertThat(message()).contains("was written as Clerk tells it");

        String after = journey.redis("GET", DAVE);
        assertThat(after).contains("\"banned\":true");
        assertThat(withoutTimes(after))
                .isEqualTo(withoutTimes(before.replace("\"banned\":false", "\"banned\":true")));
        assertThat(Long.parseLong(journey.redis("PTTL", DAVE))).isBetween(200_000L, 300_000L);
        window().await("agreement", () -> refetch.conclusion().startsWith("The entry says what"));
        assertThat(refetch.canDelete()).isFalse();
    }

    @Test
    void anEntryThatTheAppRewritesMeanwhileIsLeftAlone() {
        journey.openAudited();
        open(DAVE);
        refetch.ask();
        window().await("the differences", () -> refetch.changes().contains("banned"));
        refetch.writeBack().confirm("production");
        journey.redis("SET", DAVE, "{\"id\":\"user_2rewritten\"}");

        refetch.carryOut();
        window().await("the sentence", () -> !message().isEmpty());

        assertThat(message()).contains("left alone");
        assertThat(journey.redis("GET", DAVE)).isEqualTo("{\"id\":\"user_2rewritten\"}");
    }

    @Test
    void aWrongKeyBlocksEveryRepairAndIsExplainedWithoutBeingShown() {
        journey.openAudited();
        String key = journey.clerk("development").secretKey().reveal();
        open(DAVE);
        refetch.openKeys().useKey("production", key);
        assertThat(refetch.sourceOfKey("production")).contains("for this run");
        assertThat(refetch.troubleWithKey("production")).contains("belongs to a development");
        assertThat(everyText()).doesNotContain(key);

        refetch.closeKeys().ask();
        window().await("the answer", () -> refetch.conclusion().contains("proves nothing"));
        assertThat(refetch.conclusion()).contains("production belongs to a development instance");
        assertThat(refetch.canDelete()).isFalse();
        assertThat(refetch.canWriteBack()).isFalse();
        assertThat(refetch.aboutDeleting()).contains("belongs to a development instance");
        assertThat(everyText()).doesNotContain(key);
    }

    @Test
    void aRefusedKeyIsSaidToBeAndNothingFollowsFromIt() {
        journey.openAudited();
        open(DAVE);
        refetch.openKeys().useKey("production", "sk_live_plantedwrong").closeKeys().ask();

        window().await("the refusal", () -> refetch.column("production").contains("refused"));
        assertThat(refetch.conclusion()).contains("production").contains("trace id");
        assertThat(refetch.canDelete()).isFalse();
        assertThat(everyText()).doesNotContain("plantedwrong");
    }

    @Test
    void theLinesKeepRoomBelowWhatClerkSays() {
        journey.openAudited();
        fx.interact(() -> window().window().openTab(Ids.ACTIVITY_TAB));
        open(leaks().getFirst());
        refetch.ask();
        window().await("the answer", () -> refetch.column("production").contains("not found"));
        refetch.askAll();
        window().await("development", () -> refetch.conclusion().startsWith("User lives in"));

        resize(MainWindow.WIDTH, MainWindow.HEIGHT);
        assertThat(compare.visibleLines()).isGreaterThanOrEqualTo(8);
        assertThat(compare.header(0)).contains("clerk:production:");
        resize(1000, 700);
        assertThat(compare.visibleLines()).isGreaterThanOrEqualTo(5);
        assertThat(refetch.conclusion()).contains("production", "but does in development");
    }

    private void resize(double width, double height) {
        fx.interact(() -> {
            shown.orElseThrow().setWidth(width);
            shown.orElseThrow().setHeight(height);
        });
        window().settle();
        fx.interact(() -> window().root().layout());
    }

    private void open(String key) {
        fx.interact(() -> window().model().page().open(key(key)));
        window().await("the entry", () -> compare.header(0).contains(" · "));
    }

    private List<String> leaks() {
        return journey.findings("FOREIGN_INSTANCE").stream()
                .map(it -> it.subject().toString())
                .filter(it -> it.startsWith("clerk:production:"))
                .sorted((one, other) -> Boolean.compare(other.startsWith(ID), one.startsWith(ID)))
                .toList();
    }

    /** Text in which the times that a ban has moved are left out. */
    private static String withoutTimes(String json) {
        return json.replaceAll(
                "\"(updatedAt|updated_at|last(?:SignInAt|ActiveAt|_sign_in_at|_active_at))\":[0-9]+",
                "\"$1\":0");
    }

    private String message() {
        return window().isShown(Ids.COMPARE_MESSAGE)
                ? ((Labeled) window().node(Ids.COMPARE_MESSAGE)).getText()
                : "";
    }

    /** The answer's row: its verdict, question, evidence and step. */
    private String onlyProductionUsers() {
        return window().text(Ids.ANSWER + "only-own-users-production");
    }

    /** Everything in the window that can be read or heard, except what is typed into fields. */
    private String everyText() {
        return window().root().lookupAll("*").stream()
                .filter(node -> !(node instanceof TextInputControl))
                .map(RefetchJourneyIT::words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return text + " " + node.getAccessibleText() + " " + node.getAccessibleHelp();
    }

    private static CacheKey key(String text) {
        return SampleAudit.key(text);
    }

    private WindowRobot window() {
        return journey.window();
    }
}
