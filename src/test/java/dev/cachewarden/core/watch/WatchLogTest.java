package dev.cachewarden.core.watch;

import static dev.cachewarden.testing.SampleAudit.CLOCK;
import static dev.cachewarden.testing.SampleAudit.FOREIGN;
import static dev.cachewarden.testing.SampleAudit.LEGACY;
import static dev.cachewarden.testing.SampleAudit.START;
import static dev.cachewarden.testing.SampleAudit.finding;
import static dev.cachewarden.testing.SampleAudit.leak;
import static dev.cachewarden.testing.SampleAudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.watch.WatchEvent.Kind;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class WatchLogTest {

    private final WatchLog log = new WatchLog();

    @Test
    void aFindingIsNewThenContinuesThenIsClearedThenReturns() {
        assertThat(kinds(at(0, clock()))).containsExactly(Kind.NEW);
        RoundChanges second = at(60, clock());
        assertThat(second.isEmpty()).isTrue();
        assertThat(second.continuing()).isEqualTo(1);

        WatchEvent cleared = at(120).events().getFirst();
        assertThat(cleared.kind()).isEqualTo(Kind.CLEARED);
        assertThat(cleared.firstSeen()).isEqualTo(START);
        assertThat(cleared.lastSeen()).isEqualTo(START.plusSeconds(60));

        WatchEvent returned = at(180, clock()).events().getFirst();
        assertThat(returned.kind()).isEqualTo(Kind.RETURNED);
        assertThat(returned.firstSeen()).isEqualTo(START);
        assertThat(returned.lastSeen()).isEqualTo(START.plusSeconds(180));
        assertThat(log.present()).hasSize(1);
    }

    @Test
    void aLegacyKeyThatComesBackAfterDeletionProvesAnOldDeployment() {
        at(0, legacyUntil(300));
        at(60);

        assertThat(at(120, legacyUntil(420)).events().getFirst().callout())
                .contains(
                        "It was deleted and has come back: an old deployment still writes keys"
                                + " without environment.");
    }

    @Test
    void aKeyThatCouldHaveExpiredIsNotSaidToHaveBeenDeleted() {
        at(0, legacyUntil(50));
        at(60);

        assertThat(at(120, legacyUntil(420)).events().getFirst().callout())
                .hasValueSatisfying(text ->
                        assertThat(text)
                                .startsWith("It was gone and has come back: ")
                                .contains("still writes"));
    }

    @Test
    void aLeakWithARenewedTimeToLiveHasBeenWrittenAgain() {
        at(0, until(leak(), 100));

        WatchEvent event = at(60, until(leak(), 355)).events().getFirst();

        assertThat(event.kind()).isEqualTo(Kind.REWRITTEN);
        assertThat(event.callout()).hasValueSatisfying(it -> assertThat(it).contains("again"));
    }

    @Test
    void aTimeToLiveThatOnlyRunsDownIsNoEvent() {
        at(0, until(leak(), 100));

        assertThat(at(60, until(leak(), 101)).isEmpty()).isTrue();
    }

    @Test
    void aRenewedEntryThatIsRightlyWrittenIsNoEvent() {
        at(0, clock());
        Finding renewed = until(finding(CLOCK, Severity.LOW, "clerk:test:id:a"), 900);

        assertThat(at(60, result(CLOCK, renewed)).isEmpty()).isTrue();
        at(120);
        assertThat(at(180, clock()).events().getFirst().callout()).isEmpty();
    }

    @Test
    void anAuditThatStoppedClearsNothing() {
        at(0, clock());

        assertThat(log.add(at(60, SampleAudit.report(false))).isEmpty()).isTrue();
        assertThat(log.present()).hasSize(1);
    }

    @Test
    void aRuleWhoseFindingsAreNotAllKeptClearsNothing() {
        at(0, result(FOREIGN, leak()));
        Finding other = finding(FOREIGN, Severity.CRITICAL, "clerk:production:id:user_b");

        RoundChanges changes =
                at(
                        60,
                        new RuleResult(
                                FOREIGN,
                                List.of(other),
                                new Counted(Map.of(Severity.CRITICAL, 4_999L), 0),
                                0));

        assertThat(kinds(changes)).containsExactly(Kind.NEW);
    }

    @Test
    void whatIsGoneIsNotRememberedForever() {
        for (int i = 0; i <= WatchLog.REMEMBERED; i++) {
            at(2L * i, result(CLOCK, finding(CLOCK, Severity.LOW, "clerk:test:id:u" + i)));
            at(2L * i + 1);
        }

        assertThat(kinds(at(-1, result(CLOCK, finding(CLOCK, Severity.LOW, "clerk:test:id:u0")))))
                .containsExactly(Kind.NEW);
    }

    private RoundChanges at(long seconds, RuleResult... results) {
        RuleResult[] all = results.length > 0 ? results : new RuleResult[] {result(CLOCK)};
        return log.add(at(seconds, SampleAudit.report(withEmpty(all))));
    }

    /** Every rule runs in every round. */
    private static RuleResult[] withEmpty(RuleResult... results) {
        return java.util.stream.Stream.of(LEGACY, FOREIGN, CLOCK)
                .map(rule ->
                        java.util.Arrays.stream(results)
                                .filter(it -> it.rule().equals(rule))
                                .findFirst()
                                .orElse(result(rule)))
                .toArray(RuleResult[]::new);
    }

    private RoundChanges at(long seconds, Finding finding) {
        return at(seconds, result(finding.rule(), finding));
    }

    private static AuditReport at(long seconds, AuditReport report) {
        return SampleAudit.startedAt(START.plusSeconds(seconds), report);
    }

    private static RuleResult clock() {
        return result(CLOCK, finding(CLOCK, Severity.LOW, "clerk:test:id:a"));
    }

    private static Finding legacyUntil(long seconds) {
        return until(finding(LEGACY, Severity.HIGH, "clerk:id:user_1"), seconds);
    }

    private static Finding until(Finding finding, long seconds) {
        Instant end = START.plusSeconds(seconds);
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.keys(),
                finding.seen(),
                finding.evidence(),
                finding.repairs(),
                Optional.of(end));
    }

    private static List<Kind> kinds(RoundChanges changes) {
        return changes.events().stream().map(WatchEvent::kind).toList();
    }
}
