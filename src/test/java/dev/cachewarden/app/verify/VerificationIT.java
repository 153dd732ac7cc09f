package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.LiveFindings.found;
import static dev.cachewarden.app.verify.LiveFindings.live;
import static dev.cachewarden.app.verify.LiveFindings.only;
import static dev.cachewarden.app.verify.SampleUsers.ALICE;
import static dev.cachewarden.app.verify.SampleUsers.BOB;
import static dev.cachewarden.app.verify.SampleUsers.CAROL;
import static dev.cachewarden.app.verify.SampleUsers.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage.InEnvironment;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.index.KeyIndex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

/** What Clerk says of the users in a cache, one by one. */
final class VerificationIT {

    @RegisterExtension static final VerifiedCache cache = new VerifiedCache();

    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();

    @Test
    void aUserWhoIsAsClerkSaysIsNoFindingAndProvenOwn() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        production.with(user(ALICE, "alice", 1, false)).with(user(BOB, "bob", 1, false));

        AuditReport report = cache.verify(production, development);

        assertThat(found(report)).isEmpty();
        assertThat(report.proofs())
                .filteredOn(it -> it.environment().equals("production"))
                .singleElement()
                .satisfies(proof -> {
                    assertThat(proof.own()).isEqualTo(1);
                    assertThat(proof.notProven()).isZero();
                });
        InEnvironment coverage = live(report, "production");
        assertThat(coverage.cached()).isEqualTo(1);
        assertThat(coverage.verified()).isEqualTo(1);
        assertThat(coverage.existing()).hasValue(2);
        assertThat(coverage.unknown()).isEmpty();
        assertThat(report.live().orElseThrow().complete()).isTrue();
    }

    @Test
    void aUserOfAnotherInstanceIsAFindingWithAllEntriesToDelete() {
        String value = user(ALICE, "alice", 1, false);
        cache.set("production:id:" + ALICE, value);
        cache.set("production:username:alice", value);
        cache.set("production:ids:" + ALICE, "[" + value + "]");
        development.with(value);

        AuditReport report = cache.verify(production, development);

        assertThat(found(report)).containsExactly("WRONG_INSTANCE clerk:production:id:" + ALICE);
        Finding finding = only(report, "WRONG_INSTANCE");
        assertThat(finding.evidence().fact()).contains("lives in development");
        assertThat(finding.repairs().getFirst().kind()).isEqualTo(RepairKind.DELETE);
        assertThat(finding.repairs().getFirst().on()).hasSize(3);
        assertThat(finding.seen()).hasSize(3);
        assertThat(report.proofs().getFirst())
                .extracting(Proof::environment, Proof::foreign)
                .containsExactly("production", 1L);
    }

    @Test
    void aUserWhomNobodyKnowsWasDeleted() {
        cache.set("production:username:alice", user(ALICE, "alice", 1, false));

        AuditReport report = cache.verify(production, development);

        assertThat(found(report)).containsExactly("DELETED_USER clerk:production:username:alice");
        assertThat(only(report, "DELETED_USER").evidence().fact())
                .contains("production and development");
    }

    @Test
    void noAnswerIsUnknownAndNeverAFinding() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        cache.set("production:id:" + BOB, "null");
        for (Reason reason :
                List.of(
                        Reason.REFUSED,
                        Reason.RATE_LIMITED,
                        Reason.FAILING,
                        Reason.UNREACHABLE,
                        Reason.UNREADABLE,
                        Reason.REJECTED)) {
            AuditReport report = cache.verify(production.failingUsers(reason), development);
            assertThat(found(report)).isEmpty();
            assertThat(live(report, "production").unknown())
                    .containsExactly(Map.entry(WhyUnknown.of(reason), 1L));
            assertThat(only(report, "NEGATIVE_CACHE").severity()).isEqualTo(Severity.INFO);
        }
    }

    @Test
    void missingHereIsUnknownWhileAnotherInstanceDoesNotAnswer() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));

        AuditReport report = cache.verify(production, development.failingUsers(Reason.FAILING));

        assertThat(found(report)).isEmpty();
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.OTHER_INSTANCE, 1L));
    }

    @Test
    void aNewerUserAndOtherRightsAreTold() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        cache.set("production:id:" + BOB, user(BOB, "bob", 1, false));
        production.with(user(ALICE, "alice", 2, true)).with(user(BOB, "robert", 2, false));

        AuditReport report = cache.verify(production);

        assertThat(found(report))
                .containsExactlyInAnyOrder(
                        "AUTHORIZATION_DRIFT clerk:production:id:" + ALICE,
                        "STALE clerk:production:id:" + ALICE,
                        "STALE clerk:production:id:" + BOB);
    }

    @Test
    void aCopyThatIsNewerThanTheAnswerIsNoDrift() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 3, false));
        production.with(user(ALICE, "alice", 2, true));

        assertThat(found(cache.verify(production))).isEmpty();
    }

    @Test
    void aUsernameOfSomebodyElseIsTold() {
        cache.set("production:username:alice_b", user(ALICE, "alice.b", 1, false));
        production.with(user(ALICE, "alice", 1, false)).with(user(CAROL, "alice.b", 1, false));

        AuditReport report = cache.verify(production);

        assertThat(found(report))
                .containsExactly("REASSIGNED_USERNAME clerk:production:username:alice_b");
    }

    @Test
    void whoIsRememberedAsMissingAndExistsIsMoreThanInfo() {
        cache.set("production:id:" + ALICE, "null");
        cache.set("production:username:bob", "__NOT_FOUND__");
        cache.set("production:username:carol", "null");
        production.with(user(ALICE, "alice", 1, false)).with(user(BOB, "bob", 1, false));

        AuditReport report = cache.verify(production);

        assertThat(report.result(RuleId.NEGATIVE_CACHE).orElseThrow().findings())
                .extracting(it -> it.severity() + " " + it.subject())
                .containsExactlyInAnyOrder(
                        "HIGH clerk:production:id:" + ALICE,
                        "HIGH clerk:production:username:bob",
                        "INFO clerk:production:username:carol");
        assertThat(report.result(RuleId.NEGATIVE_CACHE).orElseThrow().total()).isEqualTo(3);
    }

    @Test
    void whatWasCancelledKeepsWhatWasFound() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        KeyIndex index = cache.index();
        Cancellation cancelled = new Cancellation();
        production.beforeUsers(cancelled::cancel);

        AuditReport report =
                cache.verification(production, development)
                        .run(index, cache.audit(index), _ -> {}, cancelled);

        assertThat(found(report)).isEmpty();
        assertThat(report.live().orElseThrow().complete()).isFalse();
        assertThat(live(report, "production").cached()).isEqualTo(1);
        assertThat(live(report, "production").unknowns()).isEqualTo(1);
    }
}
