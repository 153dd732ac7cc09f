package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.LiveFindings.live;
import static dev.cachewarden.app.verify.SampleUsers.ALICE;
import static dev.cachewarden.app.verify.SampleUsers.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
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
    void whereFindingsAreOnlyCountedARepairOfAnyRuleIsFollowedByAnAuditOfEverything() {
        for (int i = 0; i < MANY; i++) {
            cache.call("SET", "clerk:id:user_" + i, "null", "EX", "280");
        }
        cache.set("production:id:" + ALICE, "[object Object]");
        AuditReport before =
                audits.audit(
                        cache.target(),
                        AuditScope.all(Depth.VALUES),
                        List.of(),
                        _ -> {},
                        new Cancellation());
        assertThat(total(before, RuleId.LEGACY_KEY)).isEqualTo(MANY);
        cache.call("FLUSHALL");

        AuditReport left = cache.again(before, List.of(cache.key(ALICE)));

        assertThat(left.complete()).isTrue();
        assertThat(left.total()).isZero();
    }

    @Test
    void anAuditOfEverythingAfterARepairAsksClerkAgainWhereItWasAsked() {
        cache.manyUsers(MANY);
        AuditReport before = cache.verify(production);
        assertThat(total(before, RuleId.DELETED_USER)).isEqualTo(MANY);
        cache.call("FLUSHALL");
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));

        AuditReport left = cache.again(before, List.of(cache.key(ALICE)), production);

        assertThat(total(left, RuleId.DELETED_USER)).isEqualTo(1);
        assertThat(live(left, "production").cached()).isEqualTo(1);
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
        var target = cache.target(production);
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

    private static long total(AuditReport report, RuleId rule) {
        return report.result(rule).map(RuleResult::total).orElse(0L);
    }
}
