package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.LiveFindings.found;
import static dev.cachewarden.app.verify.LiveFindings.live;
import static dev.cachewarden.app.verify.LiveFindings.only;
import static dev.cachewarden.app.verify.SampleUsers.ALICE;
import static dev.cachewarden.app.verify.SampleUsers.BOB;
import static dev.cachewarden.app.verify.SampleUsers.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

/** What the instances say of the keys by which they are asked. */
final class VerificationKeysIT {

    @RegisterExtension static final VerifiedCache cache = new VerifiedCache();

    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();

    @Test
    void aWrongKeyIsToldAndJudgesNothing() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        cache.set("development:id:" + BOB, user(BOB, "bob", 1, false));
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT);

        AuditReport report = cache.verify(wrong, development.with(user(BOB, "bob", 1, false)));

        assertThat(found(report)).containsExactly("KEY_CONFIG clerk:production:id:" + ALICE);
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.KEY_CONTRADICTS, 1L));
        assertThat(live(report, "production").problem()).isPresent();
        assertThat(live(report, "development").verified()).isEqualTo(1);
    }

    @Test
    void aWrongKeyOfManyUsersIsAskedNothing() {
        cache.manyUsers(250);
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT);

        AuditReport report = cache.verify(wrong);

        assertThat(wrong.requests()).isEqualTo(1);
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.KEY_CONTRADICTS, 250L));
    }

    @Test
    void anInstanceThatDoesNotAnswerIsAskedOnceForAuditAndQuestions() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        production.failing(Reason.UNREACHABLE);
        ClerkEnvironments clerk =
                new ClerkEnvironments(List.of(production), CacheLayout.DEFAULT).forOneRun();
        KeyIndex index = cache.index();

        Verification.withInstances(AuditSettings.DEFAULT, clerk);
        AuditReport report =
                cache.verification(clerk)
                        .run(index, cache.audit(index), _ -> {}, new Cancellation());

        assertThat(production.requests()).isEqualTo(1);
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.UNREACHABLE, 1L));
    }

    @Test
    void anInstanceThatClerkToldIsNotCalledConfigured() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        production.with(user(ALICE, "alice", 1, false));

        assertThat(cache.verify(production).instances().getFirst().words())
                .isEqualTo("told by Clerk");
    }

    @Test
    void twoEnvironmentsOfOneInstanceAreTold() {
        cache.set("development:id:" + ALICE, user(ALICE, "alice", 1, false));
        cache.set("test:id:" + BOB, user(BOB, "bob", 1, false));
        FakeClerk one = new FakeClerk("development", "ins_1", InstanceKind.DEVELOPMENT);
        FakeClerk other = new FakeClerk("test", "ins_1", InstanceKind.DEVELOPMENT);
        one.with(user(ALICE, "alice", 1, false));
        other.with(user(BOB, "bob", 1, false));

        AuditReport report = cache.verify(one, other);

        assertThat(only(report, "SHARED_INSTANCE").evidence().fact())
                .contains("Development and test");
    }
}
