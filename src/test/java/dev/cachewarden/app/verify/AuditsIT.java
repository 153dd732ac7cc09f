package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.LiveFindings.live;
import static dev.cachewarden.app.verify.SampleUsers.ALICE;
import static dev.cachewarden.app.verify.SampleUsers.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.json.StreamingFactsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What window and command line alike take from a report to the next one. */
final class AuditsIT {

    /** One more than an audit keeps of a rule. */
    private static final int MANY = 1_001;

    @RegisterExtension static final VerifiedCache cache = new VerifiedCache();

    private final Audits audits =
            Audits.reading(StreamingFactsReader::new, KnownInstances.nothing(), ZoneOffset.UTC);
    private final FakeClerk production = FakeClerk.production();

    @Test
    void whatIsOnlyCountedComesToLightOnceAllThatIsKeptIsRepaired() {
        for (int i = 0; i < MANY; i++) {
            cache.call("SET", "clerk:id:user_" + i, "null", "EX", "280");
        }
        AuditReport before = audit();
        assertThat(total(before, RuleId.LEGACY_KEY)).isEqualTo(MANY);
        List<CacheKey> kept =
                before.result(RuleId.LEGACY_KEY).orElseThrow().findings().stream()
                        .map(Finding::subject)
                        .toList();
        kept.forEach(key -> cache.call("DEL", key.toString()));

        AuditReport left = cache.again(before, kept);

        assertThat(left.complete()).isTrue();
        assertThat(total(left, RuleId.LEGACY_KEY)).isEqualTo(MANY - kept.size());
        assertThat(left.keepsAll()).isTrue();
    }

    @Test
    void aChangeOfOneEntryReadsNotTheWholeCacheHoweverMuchIsOnlyCounted() {
        for (int i = 0; i < MANY; i++) {
            cache.call("SET", "clerk:id:user_" + i, "null", "EX", "280");
        }
        AuditReport before = audit();
        CacheKey one = before.findings().getFirst().subject();
        cache.call("DEL", one.toString());
        AuditTarget target = cache.target();
        long sent = scans();

        audits.again(target, before, List.of(one), _ -> {}, new Cancellation());

        assertThat(scans()).isEqualTo(sent);
    }

    @Test
    void anAuditOfEverythingAfterChangesAsksClerkAgainWhereItWasAsked() {
        cache.manyUsers(MANY);
        AuditReport before = cache.verify(production);
        assertThat(total(before, RuleId.DELETED_USER)).isEqualTo(MANY);
        cache.call("FLUSHALL");
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));

        AuditReport left =
                audits.over(cache.target(production), before, _ -> {}, new Cancellation());

        assertThat(total(left, RuleId.DELETED_USER)).isEqualTo(1);
        assertThat(live(left, "production").cached()).isEqualTo(1);
    }

    private AuditReport audit() {
        return audits.audit(
                cache.target(),
                AuditScope.all(Depth.VALUES),
                List.of(),
                _ -> {},
                new Cancellation());
    }

    @Test
    void aVerificationStoppedBeforeItCouldAskSaysThatNobodyWasAsked() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        Cancellation cancellation = new Cancellation();

        AuditReport stopped =
                audits.verify(
                        cache.target(production),
                        new VerifyChoice.Everything(),
                        Optional.empty(),
                        step -> {
                            if (step instanceof AuditStep.Reading reading
                                    && reading.progress().share() == 1) {
                                cancellation.cancel();
                            }
                        },
                        cancellation);

        assertThat(stopped.live()).isPresent();
        assertThat(stopped.live().orElseThrow().complete()).isFalse();
    }

    @Test
    void theCostOfAVerificationHoldsItsReadingAndNothingIsSentForIt() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        AuditTarget target = cache.target(production);
        AuditReport before = cache.verify(production);
        long sent = cache.sent();
        var one = cache.workspace().layout().environments().getFirst();

        long everything =
                audits.cost(target, new VerifyChoice.Everything(), Optional.of(before)).commands();
        long building =
                audits.cost(target, new VerifyChoice.OneEnvironment(one), Optional.of(before))
                        .commands();

        assertThat(everything)
                .isEqualTo(building + cache.workspace().server().commandsToReadAll(1, true));
        assertThat(cache.sent()).isEqualTo(sent);
    }

    @Test
    void ofWhatCouldNotBeReadAgainClerkIsNotAsked() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        AuditReport before = cache.verify(production);
        AuditTarget target = cache.target(production);
        long asked = production.requests();
        long theInstance = 1;
        cache.workspace().server().close();

        AuditReport left =
                audits.again(
                        target, before, List.of(cache.key(ALICE)), _ -> {}, new Cancellation());

        assertThat(left.complete()).isFalse();
        assertThat(production.requests()).isEqualTo(asked + theInstance);
    }

    private static long scans() {
        return cache.workspace().server().commandCounts().stream()
                .filter(it -> it.command().equals("SCAN"))
                .mapToLong(CommandCount::sent)
                .sum();
    }

    private static long total(AuditReport report, RuleId rule) {
        return report.result(rule).map(RuleResult::total).orElse(0L);
    }
}
