package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.refetch.RefetchRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Asking Clerk for everybody, from the sheet that says what it costs to what is proven. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class VerifyJourneyIT {

    private static final Environment PRODUCTION = new Environment("production", true);

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private UnaryOperator<ClerkAccess> keys = UnaryOperator.identity();

    @AutoClose
    private final DemoJourney journey = new DemoJourney(fx, () -> folder).keys(this::asked);

    @Start
    void start(Stage stage) {
        journey.start(stage);
    }

    private ClerkKeys asked(List<ClerkAccess> demo) {
        return ClerkKeys.of(demo.stream().map(keys).toList());
    }

    @Test
    void whoHasChangedAtClerkIsFoundAndWhoHasNotIsProven() {
        journey.openAudited();
        ask(new VerifyChoice.Everything());
        assertThat(window().text(Ids.VERIFY_PRICE))
                .containsPattern("[0-9,]+ users, [0-9,]+ requests to Clerk, about [0-9]+ s");

        AuditReport report = verified();

        assertThat(report.live().orElseThrow().unknowns()).isZero();
        assertThat(report.live().orElseThrow().verified())
                .isEqualTo(report.live().orElseThrow().cached());
        assertThat(
                        List.of(
                                "WRONG_INSTANCE",
                                "DELETED_USER",
                                "REASSIGNED_USERNAME",
                                "AUTHORIZATION_DRIFT"))
                .allSatisfy(rule -> assertThat(journey.findings(rule)).isNotEmpty());
        assertThat(window().text(Ids.FINDINGS_SUMMARY))
                .containsPattern("[0-9,]+ of [0-9,]+ users verified with Clerk");
    }

    @Test
    void theCountsOfAnEnvironmentStandInItsPage() {
        journey.openAudited();

        fx.interact(() ->
                window().model()
                        .page()
                        .go(new Place.InSection(new Section.Configured(PRODUCTION))));

        window().await(
                        "the counts",
                        () ->
                                window().text(Ids.GROUP_USERS)
                                        .matches(
                                                "[0-9,]+ of [0-9,]+ users cached( \\([0-9,]+ more"
                                                        + " than Clerk has\\))?"));
    }

    @Test
    void aVerificationThatClerkSlowsDownFinishes() {
        try (SlowClerk clerk = new SlowClerk()) {
            keys = clerk::onceSlow;
            journey.openAudited();
            ask(new VerifyChoice.OneEnvironment(PRODUCTION));

            ClerkCoverage live = verified().live().orElseThrow();

            assertThat(clerk.refused()).isPositive();
            assertThat(live.environments())
                    .extracting(ClerkCoverage.InEnvironment::environment)
                    .containsExactly("production");
            assertThat(live.unknowns()).isZero();
            assertThat(live.complete()).isTrue();
        }
    }

    @Test
    void aVerificationThatIsStoppedKeepsWhatWasFoundUntilThen() {
        try (SlowClerk clerk = new SlowClerk()) {
            keys = access -> clerk.alwaysSlow(access, "development");
            journey.openAudited();
            ask(new VerifyChoice.Everything());
            Clicks.on(fx, "#" + Ids.VERIFY_YES);
            awaitProgress(words -> words.matches("[1-9][0-9,]* of .*waiting .* rate limit"));

            fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
            fx.interact(() -> fx.lookup("#" + Ids.FINDINGS_STOP).queryButton().fire());
            window().await("the end", () -> report().flatMap(AuditReport::live).isPresent());

            ClerkCoverage live = report().orElseThrow().live().orElseThrow();
            assertThat(live.complete()).isFalse();
            assertThat(live.verified()).isPositive().isLessThan(live.cached());
            assertThat(journey.findings("AUTHORIZATION_DRIFT")).isNotEmpty();
            assertThat(window().text(Ids.FINDINGS_SUMMARY))
                    .containsPattern("[0-9,]+ of [0-9,]+ users verified with Clerk");
            assertThat(lastActivity().stateProperty().get()).isEqualTo(Activity.State.CANCELLED);
        }
    }

    private Activity lastActivity() {
        return window().model().activity().activities().getFirst();
    }

    /** Waits while work goes on, which {@link WindowRobot#await} would wait for. */
    private void awaitProgress(Predicate<String> reached) {
        Await.until(
                "the progress",
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                10_000,
                                () ->
                                        window().model().audit().progressProperty().get().stream()
                                                .anyMatch(it -> reached.test(it.words().get()))));
    }

    @Test
    void ofWhomClerkDoesNotAnswerNothingIsFoundAndThatIsSaid() {
        keys = VerifyJourneyIT::withAnotherKey;
        journey.openAudited();
        ask(new VerifyChoice.OneEnvironment(PRODUCTION));

        ClerkCoverage live = verified().live().orElseThrow();

        assertThat(live.verified()).isZero();
        assertThat(live.unknowns()).isEqualTo(live.cached()).isPositive();
        assertThat(journey.findings("DELETED_USER")).isEmpty();
        assertThat(window().text(Ids.FINDINGS_SUMMARY)).contains("Clerk refused the secret key");
        assertThat(lastActivity().messageProperty().get()).contains("Clerk refused the secret key");
    }

    @Test
    void whyThereAreNoCountsIsSaidAsClerkSaysIt() {
        keys = VerifyJourneyIT::withAnotherKey;
        journey.openAudited();

        fx.interact(() ->
                window().model()
                        .page()
                        .go(new Place.InSection(new Section.Configured(PRODUCTION))));

        window().await(
                        "the reason",
                        () -> window().text(Ids.GROUP_USERS).contains("Clerk refused the secret"));
    }

    @Test
    void theRowsThatAreSelectedInATableAreVerifiedAndNoOthers() {
        journey.openAudited();
        Section production = new Section.Configured(PRODUCTION);
        fx.interact(() -> window().model().page().go(new Place.OfType(production, KeyType.ID)));
        new GroupRobot(fx, window()).selectFirst(3);

        assertThat(window().node(Ids.GROUP_VERIFY_SELECTED).isVisible()).isTrue();
        assertThat(((Button) window().node(Ids.GROUP_VERIFY_SELECTED)).getText())
                .isEqualTo("Verify 3 with Clerk…");
        fx.interact(() -> ((Button) window().node(Ids.GROUP_VERIFY_SELECTED)).fire());
        window().await("the price", () -> window().text(Ids.VERIFY_PRICE).contains("request"));
        assertThat(window().text(Ids.VERIFY_SHEET)).contains("the 3 selected entries");

        AuditReport report = verified();
        ClerkCoverage live = report.live().orElseThrow();
        assertThat(live.verified()).isEqualTo(3);
        assertThat(live.cached()).as("of all").isEqualTo(report.proofs().getFirst().users());
        assertThat(live.unknowns()).isZero();
    }

    @Test
    void whatHoldsNoUsersIsNotOfferedToBeVerified() {
        journey.openAudited();
        Section production = new Section.Configured(PRODUCTION);
        fx.interact(
                () -> window().model().page().go(new Place.OfType(production, KeyType.SESSION)));
        new GroupRobot(fx, window()).selectFirst(1);

        assertThat(window().node(Ids.GROUP_VERIFY_SELECTED).isVisible()).isFalse();
    }

    @Test
    void theEntriesOfTheFindingsThatAreSelectedAreVerified() {
        journey.openAudited();
        FindingsRobot findings = new FindingsRobot(fx).selectAll("FOREIGN_INSTANCE");
        window().settle();

        fx.interact(() -> ((Button) window().node(Ids.FINDINGS_VERIFY)).fire());
        window().await("the price", () -> window().text(Ids.VERIFY_PRICE).contains("request"));
        assertThat(window().text(Ids.VERIFY_SHEET)).containsPattern("the [0-9]+ selected entries");

        assertThat(verified().live().orElseThrow().complete()).isTrue();
        assertThat(journey.findings("WRONG_INSTANCE")).isNotEmpty();
        assertThat(findings.keys()).isNotEmpty();
    }

    @Test
    void theSecretKeysLeadBackToTheSheetWhichReckonsAnew() {
        journey.openAudited();
        ask(new VerifyChoice.Everything());
        RefetchRobot refetch = new RefetchRobot(fx);

        window().click(Ids.VERIFY_KEYS);
        refetch.closeKeys();
        window().await("the price", () -> window().text(Ids.VERIFY_PRICE).contains("request"));
        assertThat(window().text(Ids.VERIFY_SHEET)).doesNotContain("typed in for this run");

        window().click(Ids.VERIFY_KEYS);
        refetch.useKey("production", "sk_live_plantedother").closeKeys();
        window().await("the sheet", () -> window().isShown(Ids.VERIFY_SHEET));
        assertThat(window().text(Ids.VERIFY_SHEET))
                .contains("typed in for this run")
                .containsPattern("[0-9,]+ users, [0-9,]+ requests to Clerk");
    }

    private void ask(VerifyChoice chosen) {
        fx.interact(() -> window().window().sheets().askToVerify(chosen));
        window().await("the price", () -> window().text(Ids.VERIFY_PRICE).contains("request"));
    }

    private AuditReport verified() {
        window().click(Ids.VERIFY_YES);
        window().await("the verification", () -> report().flatMap(AuditReport::live).isPresent());
        return report().orElseThrow();
    }

    private Optional<AuditReport> report() {
        return window().model().audit().report();
    }

    private static ClerkAccess withAnotherKey(ClerkAccess access) {
        return new ClerkAccess(
                access.environment(),
                Secret.of(access.secretKey().reveal() + "0"),
                access.baseUrl(),
                access.apiVersion(),
                access.requestsPerTenSeconds());
    }

    private WindowRobot window() {
        return journey.window();
    }
}
