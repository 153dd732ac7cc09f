package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.demo.DemoServer;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.testing.FaultyServer;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.live.Chosen;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The connection is lost before, at any step of, and after each thing that the window does: no view
 * of it claims what is not known, and each says from when is what it shows.
 */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class LostConnectionIT {

    private static final int NEVER = 0;
    private static final Section DEVELOPMENT =
            new Section.Configured(new Environment("development", false));
    private static final Pattern FIRST_NUMBER = Pattern.compile("([0-9,]+) (key|entr)");

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final FlushRobot flush = new FlushRobot(fx);
    private final FindingsRobot findings = new FindingsRobot(fx);
    private Optional<WindowRobot> shown = Optional.empty();
    private Optional<DemoServer> demo = Optional.empty();
    private Optional<FaultyServer> faulty = Optional.empty();
    private int lostAtOpening = NEVER;

    @Start
    void start(Stage stage) {
        shown =
                Optional.of(
                        new WindowRobot(
                                fx,
                                stage,
                                DemoJourney.parts(
                                        this::openDemo,
                                        folder,
                                        (_, proposal) ->
                                                Optional.of(folder.resolve(proposal.name())))));
    }

    private OpenCache openDemo() throws IOException {
        DemoServer started = DemoServer.start(new DemoCache(DemoCache.DEFAULT_SEED, 200));
        demo = Optional.of(started);
        Workspace real = DemoJourney.open(started.settings(), CacheLayout.DEFAULT);
        FaultyServer server = new FaultyServer(real.server());
        faulty = Optional.of(server);
        if (lostAtOpening != NEVER) {
            server.loseAt(lostAtOpening);
        }
        return new OpenCache(
                "Demo",
                new Workspace(server, real.layout(), real.jsonParser(), real.clock()),
                ClerkKeys.of(started.clerk()));
    }

    @AfterEach
    void end() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
        demo.ifPresent(DemoServer::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private MainModel model() {
        return window().model();
    }

    private FaultyServer server() {
        return faulty.orElseThrow();
    }

    /** Opens the demo, waits for its audit and answers how many keys it has. */
    private long openAudited() {
        window().openDemo();
        window().await("the audit", () -> model().audit().report().isPresent());
        assertThat(model().standing().sentence()).isEmpty();
        assertThat(title(Ids.FINDINGS_TAB)).matches("Findings [0-9,]+");
        return model().tree().index().size();
    }

    private void awaitEnd() {
        window().await(
                        "the end",
                        () ->
                                !model().scan().runningProperty().get()
                                        && !model().audit().runningProperty().get());
    }

    private String title(String tab) {
        return window().text(tab);
    }

    // ---- The scan. ----

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ofAFirstScanThatWasCutOffNothingIsCountedAuditedOrProven(int step) {
        lostAtOpening = step;
        window().openDemo();
        awaitEnd();

        assertThat(model().tree().count(new Place.Root()))
                .isInstanceOfAny(KeyCount.AtLeast.class, KeyCount.Unknown.class);
        assertThat(model().tree().children(new Place.Root()))
                .noneMatch(it -> model().tree().count(it) instanceof KeyCount.Exact);
        assertThat(model().audit().report()).isEmpty();
        assertThat(title(Ids.FINDINGS_TAB)).isEqualTo("Findings");
        assertThat(title(Ids.CHECKLIST_TAB)).isEqualTo("Checklist");
        assertThat(window().text(Ids.KEYS_NOTICE)).contains("The connection was lost.");
        assertThat(window().text(Ids.STATUS)).startsWith("Reconnecting").contains("failed");
        assertThat(window().text(Ids.CONNECTION_FACTS)).doesNotContainPattern("· [0-9,]+ keys");
        assertThat(window().node(Ids.CHECK).isDisabled()).isTrue();
        assertThat(searched("nobody-has-this")).doesNotStartWith("No key has");

        fx.interact(server()::restore);
        window().await("the audit", () -> model().audit().report().isPresent());
        everythingIsOfNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRefreshThatWasCutOffTakesNothingAway(int step) {
        long keys = openAudited();
        AuditReport report = model().audit().report().orElseThrow();
        String tasks = model().activity().activities().getFirst().title();

        server().loseAt(step);
        fx.interact(model()::refresh);
        awaitEnd();

        everythingIsOfThen(keys);
        assertThat(window().text(Ids.KEYS_NOTICE)).contains("refresh at", "failed");
        assertThat(window().text(Ids.STATUS)).contains("refresh failed");
        assertThat(model().audit().report()).containsSame(report);
        assertThat(tasks).startsWith("Audit");
        assertThat(model().activity().activities().getFirst().title()).startsWith("Scan");

        fx.interact(server()::restore);
        window().await("the keys", () -> model().standing().isCurrent());
        window().await("the audit", () -> model().audit().doubtsProperty().get().isNone());
        everythingIsOfNow();
    }

    @Test
    void betweenTwoTasksTheWindowSaysFromWhenItIs() {
        long keys = openAudited();
        fx.interact(server()::lose);

        everythingIsOfThen(keys);
        assertThat(window().text(Ids.KEYS_NOTICE)).contains("the connection is lost");
        for (String button : List.of(Ids.CHECK, Ids.FLUSH)) {
            assertThat(window().node(button).isDisabled()).as(button).isTrue();
        }
    }

    // ---- The audit and the verification. ----

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anAuditThatWasCutOffTakesNoFindingAway(int step) {
        long keys = openAudited();
        List<Finding> before = model().audit().report().orElseThrow().findings();

        server().loseAt(step);
        fx.interact(() -> model().audit().start(Depth.VALUES));
        awaitEnd();

        everythingIsOfThen(keys);
        assertThat(model().audit().report().orElseThrow().findings())
                .extracting(Finding::identity)
                .containsAll(before.stream().map(Finding::identity).toList());
        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        assertThat(window().text(Ids.FINDINGS_SUMMARY)).contains("The check at", "failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aVerificationThatWasCutOffProvesNobodyItDidNotReach(int step) {
        long keys = openAudited();
        fx.interact(() -> window().window().askToVerify(new Chosen.Everything()));
        window().await("the price", () -> !window().node(Ids.VERIFY_YES).isDisabled());

        server().loseAt(step);
        Clicks.on(fx, "#" + Ids.VERIFY_YES);
        awaitEnd();

        everythingIsOfThen(keys);
        model().audit()
                .report()
                .flatMap(AuditReport::live)
                .ifPresent(live -> assertThat(live.verified()).isLessThanOrEqualTo(live.cached()));
    }

    // ---- The changes. ----

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aFlushThatWasCutOffSaysNoMoreThanWasAnswered(int step) {
        openAudited();
        fx.interact(() -> window().window().askForFlush(FlushTarget.of(DEVELOPMENT)));
        flush.awaitPlan();

        server().loseAt(step);
        flush.flush();
        String headline = flush.headline();
        awaitEnd();

        assertThat(number(headline)).isLessThanOrEqualTo(server().answered());
        assertThat(window().node(Ids.FLUSH_HEADLINE).getStyleClass())
                .contains("is-unproven")
                .doesNotContain("is-proven");
        assertThat(String.join(" ", flush.facts())).doesNotContain("nothing is left");
        flush.close();
        assertThat(answer("invalidation-works")).doesNotContain("pass");
        assertThat(model().standing().isCurrent()).isFalse();
    }

    @Test
    void afterAFlushThatIsProvenTheCountsAreNotTakenForThoseOfNow() {
        openAudited();
        fx.interact(() -> window().window().askForFlush(FlushTarget.of(DEVELOPMENT)));
        flush.awaitPlan().flush();
        assertThat(number(flush.headline())).isEqualTo(server().answered()).isPositive();
        awaitEnd();
        flush.close();
        long keys = model().tree().index().size();

        fx.interact(server()::lose);
        everythingIsOfThen(keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRepairThatWasCutOffSaysNoMoreThanWasAnswered(int step) {
        openAudited();
        List<Finding> legacy =
                model().audit().report().orElseThrow().findings().stream()
                        .filter(it -> it.rule().name().equals("LEGACY_KEY"))
                        .toList();
        assertThat(legacy).isNotEmpty();
        fx.interact(() -> window().window().askForRepair(legacy, RepairKind.DELETE));
        window().await("the plan", findings::canConfirm);

        server().loseAt(step);
        findings.carryOut();
        window().await("the summary", () -> !findings.headline().isEmpty());
        awaitEnd();

        assertThat(number(findings.headline())).isLessThanOrEqualTo(server().answered());
        assertThat(window().node(Ids.REPAIR_HEADLINE).getStyleClass()).contains("is-unproven");
        findings.close();
        assertThat(title(Ids.FINDINGS_TAB)).contains(" as of ").doesNotContain("Findings 0");
    }

    // ---- What holds in all of them. ----

    /** Nothing is 0 or proven, nothing is signed off, and each view says from when it is. */
    private void everythingIsOfThen(long keys) {
        assertThat(model().tree().count(new Place.Root())).isEqualTo(new KeyCount.Exact(keys));
        assertThat(window().text(Ids.KEYS_NOTICE)).startsWith("Keys as of ");
        assertThat(window().text(Ids.STATUS)).startsWith("Reconnecting");
        assertThat(title(Ids.FINDINGS_TAB)).matches("Findings [1-9][0-9,]* as of [0-9:]+");
        assertThat(title(Ids.CHECKLIST_TAB)).matches("Checklist [0-9]+/[0-9]+ as of [0-9:]+");
        assertThat(exported())
                .contains("**Not signed off: ", "Keys as of ")
                .doesNotContain("Signed off by");
        assertThat(searched("nobody-has-this")).startsWith("No key had this in its name as of ");
        fx.interact(model()::leaveSearch);
        fx.interact(() -> model().go(new Place.Root()));
        assertThat(window().text(Ids.GROUP_COUNT)).contains(" as of ");
    }

    private void everythingIsOfNow() {
        assertThat(model().standing().sentence()).isEmpty();
        assertThat(window().isShown(Ids.KEYS_NOTICE)).isFalse();
        assertThat(window().text(Ids.STATUS)).startsWith("Connected").doesNotContain("failed");
        assertThat(title(Ids.FINDINGS_TAB)).matches("Findings [0-9,]+");
        assertThat(title(Ids.CHECKLIST_TAB)).matches("Checklist [0-9]+/[0-9]+");
    }

    private String searched(String text) {
        fx.interact(() -> model().search().textProperty().set(text));
        window().settle();
        return model().search().summaryProperty().get();
    }

    private String answer(String question) {
        fx.interact(() -> window().window().openTab(Ids.CHECKLIST_TAB));
        window().settle();
        return window().text(Ids.ANSWER + question);
    }

    /** The report that the checklist writes now. */
    private String exported() {
        Path file = folder.resolve("checklist.md");
        try {
            Files.deleteIfExists(file);
            fx.interact(() -> window().window().openTab(Ids.CHECKLIST_TAB));
            assertThat(window().text(Ids.CHECKLIST_SAVE)).contains("not signed off");
            fx.interact(() -> fx.lookup("#" + Ids.CHECKLIST_SAVE).queryButton().fire());
            window().await("the file", () -> Files.exists(file));
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long number(String headline) {
        Matcher number = FIRST_NUMBER.matcher(headline);
        assertThat(number.find()).as(headline).isTrue();
        return Long.parseLong(number.group(1).replace(",", ""));
    }
}
