package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The repairs other than deleting, from the button to what is in Redis afterwards. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class RepairJourneyIT {

    /** Of test users that only this test has. */
    private static final String LASTING = "user_2rLasting000000000000000000";

    private static final String DOUBLED = "user_2rDoubled000000000000000000";
    private static final String MOVABLE = "user_2rMovable000000000000000000";
    private static final String PRESENT = "user_2rPresent000000000000000000";
    private static final String UNKNOWN = "user_2rUnknown000000000000000000";

    private static final String REWRITTEN = "{\"id\":\"user_2rewritten\"}";

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);

    @AutoClose
    private final DemoJourney journey =
            new DemoJourney(fx, () -> folder).filling(RepairJourneyIT::fill);

    @Start
    void start(Stage stage) {
        journey.start(stage);
    }

    private static void fill(DemoJourney demo) {
        demo.redis("SET", "clerk:test:id:" + LASTING, user(LASTING));
        demo.redis(
                "SET", "clerk:test:id:" + DOUBLED, "\"" + escaped(user(DOUBLED)) + "\"", "EX", 250);
        demo.redis("SET", "clerk:id:" + MOVABLE, user(MOVABLE), "EX", 250);
        demo.redis("SET", "clerk:id:" + PRESENT, user(PRESENT), "EX", 250);
        demo.redis("SET", "clerk:test:id:" + PRESENT, user(PRESENT), "EX", 250);
        demo.redis("SET", "clerk:id:" + UNKNOWN, "{\"id\":\"" + UNKNOWN + "\"}", "EX", 250);
    }

    @Test
    void anEntryWithoutEndGetsTheTimeToLiveOfTheApp() {
        openAudited();
        String key = "clerk:test:id:" + LASTING;

        repair("NO_TTL", key, "Let expire");

        assertThat(findings.headline()).startsWith("1 entry");
        assertThat(Long.parseLong(redis("PTTL", key))).isBetween(1L, 300_000L);
        assertThat(redis("GET", key)).isEqualTo(user(LASTING));
        isFoundNoMore("NO_TTL", key);
    }

    @Test
    void aDoubleEncodedEntryLosesOneLevelAndKeepsItsTime() {
        openAudited();
        String key = "clerk:test:id:" + DOUBLED;

        repair("DOUBLE_ENCODED", key, "Rewrite one level");

        assertThat(redis("GET", key)).isEqualTo(user(DOUBLED));
        assertThat(Long.parseLong(redis("PTTL", key))).isBetween(1L, 250_000L);
        isFoundNoMore("DOUBLE_ENCODED", key);
    }

    @Test
    void aLegacyEntryOfProvenOriginMovesUnderItsEnvironment() {
        openAudited();
        String key = "clerk:id:" + MOVABLE;

        repair("LEGACY_KEY", key, "Move");

        assertThat(redis("EXISTS", key)).isEqualTo("0");
        assertThat(redis("GET", "clerk:test:id:" + MOVABLE)).isEqualTo(user(MOVABLE));
        assertThat(Long.parseLong(redis("PTTL", "clerk:test:id:" + MOVABLE)))
                .isBetween(1L, 250_000L);
        isFoundNoMore("LEGACY_KEY", key);
    }

    @Test
    void aLegacyEntryDoesNotMoveOverAnotherNorWithoutKnownOrigin() {
        openAudited();

        assertThat(refusalToMove("clerk:id:" + PRESENT)).contains("under test already");
        assertThat(refusalToMove("clerk:id:" + UNKNOWN)).contains("does not show which Clerk");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_TTL, clerk:test:id:" + LASTING + ", Let expire",
        "DOUBLE_ENCODED, clerk:test:id:" + DOUBLED + ", Rewrite one level",
        "LEGACY_KEY, clerk:id:" + MOVABLE + ", Move"
    })
    void whatTheAppRewritesMeanwhileIsLeftAlone(String rule, String key, String label) {
        openAudited();
        findings.filter(key).select(rule, key).repair(label);
        window().await("the plan", findings::canConfirm);

        redis("SET", key, REWRITTEN);
        findings.carryOut();
        window().await("the summary", () -> !findings.headline().isEmpty());

        assertThat(findings.headline()).startsWith("0 entries").contains("1 left alone");
        assertThat(window().text(Ids.REPAIR_SUMMARY)).contains(key, "rewritten");
        assertThat(redis("GET", key)).isEqualTo(REWRITTEN);
        assertThat(redis("PTTL", key)).isEqualTo("-1");
        assertThat(redis("EXISTS", "clerk:test:id:" + MOVABLE)).isEqualTo("0");
    }

    @Test
    void theSummarySaysWhatCameOfEachKey() {
        openAudited();
        List<Finding> legacy =
                Stream.of(MOVABLE, PRESENT, UNKNOWN)
                        .map(id -> finding("LEGACY_KEY", "clerk:id:" + id))
                        .toList();
        fx.interact(() -> window().window().sheets().askForRepair(legacy, RepairKind.DELETE));
        window().await("the plan", findings::canConfirm);

        redis("SET", "clerk:id:" + PRESENT, REWRITTEN);
        redis("DEL", "clerk:id:" + UNKNOWN);
        findings.carryOut();
        window().await("the summary", () -> !findings.headline().isEmpty());

        assertThat(findings.headline()).isEqualTo("1 entry deleted, 1 left alone, 1 gone already.");
        assertThat(window().text(Ids.REPAIR_SUMMARY))
                .contains("clerk:id:" + MOVABLE, "clerk:id:" + PRESENT, "clerk:id:" + UNKNOWN);
        assertThat(redis("GET", "clerk:id:" + PRESENT)).isEqualTo(REWRITTEN);
    }

    /** The move's reason, after a look at its button, which is disabled. */
    private String refusalToMove(String key) {
        findings.filter(key).select("LEGACY_KEY", key);
        assertThat(findings.canRepair("Move")).isFalse();
        assertThat(findings.canRepair("Delete")).isTrue();
        return finding("LEGACY_KEY", key).repairs().stream()
                .flatMap(offer -> offer.refusal().stream())
                .findFirst()
                .orElse("");
    }

    private void openAudited() {
        journey.openAudited();
        window().await("the list", () -> !findings.keys().isEmpty());
    }

    private void repair(String rule, String key, String label) {
        assertThat(finding(rule, key).repairs()).anyMatch(RepairOffer::isPossible);
        findings.filter(key).select(rule, key).repair(label);
        window().await("the plan", findings::canConfirm);
        findings.carryOut();
        window().await("the summary", () -> !findings.headline().isEmpty());
    }

    private void isFoundNoMore(String rule, String key) {
        findings.close();
        window().await("the second look", () -> !findings.rulesOf(key).contains(rule));
    }

    private Finding finding(String rule, String key) {
        return journey.findings(rule).stream()
                .filter(it -> it.subject().toString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A user with a default avatar of the test instance. */
    private static String user(String id) {
        String avatar =
                "{\"type\":\"default\",\"iid\":\""
                        + ClerkInstance.TEST.id()
                        + "\",\"rid\":\""
                        + id
                        + "\",\"initials\":\"T\"}";
        String address =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(avatar.getBytes(StandardCharsets.UTF_8));
        return "{\"id\":\"" + id + "\",\"imageUrl\":\"https://img.clerk.com/" + address + "\"}";
    }

    private static String escaped(String json) {
        return json.replace("\"", "\\\"");
    }

    private WindowRobot window() {
        return journey.window();
    }

    private String redis(Object... command) {
        return journey.redis(command);
    }
}
