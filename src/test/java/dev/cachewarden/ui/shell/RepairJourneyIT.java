package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.DemoServer;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.json.JacksonFactsReader;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.reports.FlushReportFiles;
import dev.cachewarden.reports.RepairRecordFiles;
import dev.cachewarden.reports.WatchHistoryFile;
import dev.cachewarden.testing.RawRedis;
import dev.cachewarden.ui.audit.Auditor;
import dev.cachewarden.ui.audit.MemorySettings;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** The repairs other than deleting, from the button to what is in Redis afterwards. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class RepairJourneyIT {

    /** Of test users that only this test has. */
    private static final String LASTING = "user_2rLasting000000000000000000";

    private static final String DOUBLED = "user_2rDoubled000000000000000000";
    private static final String MOVABLE = "user_2rMovable000000000000000000";
    private static final String PRESENT = "user_2rPresent000000000000000000";
    private static final String UNKNOWN = "user_2rUnknown000000000000000000";

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    private Optional<DemoServer> running = Optional.empty();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        WindowParts parts =
                new WindowParts(
                        RepairJourneyIT::open,
                        this::openDemo,
                        new FlushReportFiles(folder),
                        new AuditParts(
                                Auditor.reading(JacksonFactsReader::new),
                                new MemorySettings(),
                                new RepairRecordFiles(folder),
                                (_, proposal) -> Optional.of(folder.resolve(proposal.name())),
                                new WatchHistoryFile(folder),
                                (_, _, _) -> {}),
                        WindowRobot.clerk());
        shown = Optional.of(new WindowRobot(fx, stage, parts));
    }

    private OpenCache openDemo() throws IOException {
        DemoServer demo = DemoServer.start(new DemoCache(DemoCache.DEFAULT_SEED, 200));
        running = Optional.of(demo);
        redis("SET", "clerk:test:id:" + LASTING, user(LASTING));
        redis("SET", "clerk:test:id:" + DOUBLED, "\"" + escaped(user(DOUBLED)) + "\"", "EX", 250);
        redis("SET", "clerk:id:" + MOVABLE, user(MOVABLE), "EX", 250);
        redis("SET", "clerk:id:" + PRESENT, user(PRESENT), "EX", 250);
        redis("SET", "clerk:test:id:" + PRESENT, user(PRESENT), "EX", 250);
        redis("SET", "clerk:id:" + UNKNOWN, "{\"id\":\"" + UNKNOWN + "\"}", "EX", 250);
        return new OpenCache(
                "Demo", open(demo.settings(), CacheLayout.DEFAULT), ClerkKeys.of(demo.clerk()));
    }

    private static Workspace open(ConnectionSettings settings, CacheLayout layout) {
        Clock clock = Clock.system();
        return new Workspace(
                new LettuceConnector(clock).connect(settings),
                layout,
                new JacksonJsonParser(),
                clock);
    }

    @AfterEach
    void end() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
        running.ifPresent(DemoServer::close);
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
        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());
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
        AuditReport report = window().model().audit().report().orElseThrow();
        return report.findings().stream()
                .filter(it -> it.rule().name().equals(rule))
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
        return shown.orElseThrow();
    }

    private String redis(Object... command) {
        try (RawRedis redis = new RawRedis(running.orElseThrow().settings().port())) {
            return redis.call(command);
        }
    }
}
