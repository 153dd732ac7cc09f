package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.LiveFindings.found;
import static dev.cachewarden.app.verify.LiveFindings.live;
import static dev.cachewarden.app.verify.LiveFindings.only;
import static dev.cachewarden.app.verify.SampleUsers.ALICE;
import static dev.cachewarden.app.verify.SampleUsers.BOB;
import static dev.cachewarden.app.verify.SampleUsers.CAROL;
import static dev.cachewarden.app.verify.SampleUsers.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.clerk.ClerkException.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

/** What becomes of what Clerk said, in audits of the same cache that come later. */
final class LaterAuditsIT {

    @RegisterExtension static final VerifiedCache cache = new VerifiedCache();

    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();

    @Test
    void anAuditWithoutClerkKeepsWhatClerkToldOfEntriesThatHaveNotChanged() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        cache.set("production:id:" + BOB, user(BOB, "bob", 1, false));
        cache.set("production:id:" + CAROL, user(CAROL, "carol", 1, false));
        AuditReport verified = cache.verify(production, development);
        cache.set("production:id:" + BOB, user(BOB, "robert", 2, false));
        cache.call("DEL", "clerk:production:id:" + CAROL);
        cache.set("development:id:" + BOB, user(BOB, "robert", 2, false));

        AuditReport audited = cache.auditAfter(verified);

        assertThat(found(verified)).hasSize(3);
        assertThat(found(audited)).containsExactly("DELETED_USER clerk:production:id:" + ALICE);
        assertThat(only(audited, "DELETED_USER").evidence().meaning())
                .isEqualTo(
                        "Whoever looks them up still finds them. Clerk has not been asked since.");
        assertThat(audited.live()).isEmpty();
        assertThat(only(cache.auditAfter(audited), "DELETED_USER"))
                .extracting(Finding::evidence, Finding::keys, Finding::seen)
                .containsExactly(
                        only(audited, "DELETED_USER").evidence(),
                        only(verified, "DELETED_USER", ALICE).keys(),
                        only(verified, "DELETED_USER", ALICE).seen());
    }

    @Test
    void anAuditOfTheKeysAloneCannotTellWhatHasChangedAndKeepsNothing() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        AuditReport verified = cache.verify(production, development);

        AuditReport keys = cache.auditAfter(verified, Depth.KEYS);

        assertThat(found(keys)).isEmpty();
    }

    @Test
    void whatWasRepairedIsAskedForAgainAndTheRestStays() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        cache.set("production:id:" + BOB, user(BOB, "bob", 1, false));
        cache.set("production:id:" + CAROL, user(CAROL, "carol", 1, false));
        development
                .with(user(ALICE, "alice", 1, false))
                .with(user(BOB, "bob", 1, false))
                .with(user(CAROL, "carol", 1, false));
        AuditReport all = cache.verify(production, development);
        cache.call("DEL", "clerk:production:id:" + ALICE);

        AuditReport left =
                cache.again(
                        all, List.of(cache.key(ALICE), cache.key(BOB)), production, development);

        assertThat(found(left))
                .containsExactlyInAnyOrder(
                        "WRONG_INSTANCE clerk:production:id:" + BOB,
                        "WRONG_INSTANCE clerk:production:id:" + CAROL);
        assertThat(left.proofs().getFirst().foreign()).isEqualTo(2);
        assertThat(live(left, "production").cached()).isEqualTo(3);
        assertThat(live(left, "production").unknowns()).isZero();
    }

    @Test
    void whoIsNotAnsweredForAfterARepairIsUnknownAndNotCleared() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        AuditReport all = cache.verify(production, development);
        production.failingUsers(Reason.UNREACHABLE);

        AuditReport left = cache.again(all, List.of(cache.key(ALICE)), production, development);

        assertThat(found(left))
                .as("what Clerk said of an entry that is unchanged")
                .containsExactly("DELETED_USER clerk:production:id:" + ALICE);
        assertThat(live(left, "production").verified()).isZero();
        assertThat(live(left, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.UNREACHABLE, 1L));
    }

    @Test
    void anEntryThatDidNotTellWhoseItIsCountsNoMoreOnceItIsGone() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        cache.set("production:id:" + BOB, "{\"cachedAt\":5}");
        cache.set("production:id:" + CAROL, "{}");
        production.with(user(ALICE, "alice", 1, false));
        AuditReport all = cache.verify(production, development);
        assertThat(all.proofs().getFirst().nameless().kept())
                .extracting(it -> it.key())
                .containsExactlyInAnyOrder(cache.key(BOB), cache.key(CAROL));
        cache.call("DEL", "clerk:production:id:" + BOB);

        AuditReport left = cache.again(all, List.of(cache.key(BOB)), production, development);

        assertThat(left.proofs().getFirst().nameless().words())
                .isEqualTo(
                        "1 entry does not tell whose it is (no user that is known as one),"
                                + " clerk:production:id:"
                                + CAROL);
    }
}
