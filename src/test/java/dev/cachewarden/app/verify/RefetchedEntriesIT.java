package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.LiveFindings.found;
import static dev.cachewarden.app.verify.LiveFindings.live;
import static dev.cachewarden.app.verify.SampleUsers.ALICE;
import static dev.cachewarden.app.verify.SampleUsers.BOB;
import static dev.cachewarden.app.verify.SampleUsers.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.audit.AuditReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

/** Some entries are asked for again, among all that were audited. */
final class RefetchedEntriesIT {

    @RegisterExtension static final VerifiedCache cache = new VerifiedCache();

    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();

    @Test
    void aSelectionLeavesTheFindingsOfOtherKeys() {
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        cache.set("production:id:" + BOB, user(BOB, "bob", 1, false));
        AuditReport all = cache.verify(production, development);
        assertThat(found(all)).hasSize(2);
        production.with(user(ALICE, "alice", 1, false));
        AuditReport again =
                cache.verification(production, development)
                        .runSelected(List.of(cache.key(ALICE)), all, _ -> {}, new Cancellation());

        assertThat(found(again)).containsExactly("DELETED_USER clerk:production:id:" + BOB);
        assertThat(live(again, "production").verified()).isEqualTo(2);
    }

    @Test
    void usersWhoWereAskedForOneByOneAreCountedAmongAll() {
        for (String user : List.of(ALICE, BOB)) {
            cache.set("production:id:" + user, user(user, "name", 1, false));
            production.with(user(user, "name", 1, false));
        }
        AuditReport none = cache.audit(cache.index());
        Verification asking = cache.verification(production, development);

        AuditReport one =
                asking.runSelected(List.of(cache.key(ALICE)), none, _ -> {}, new Cancellation());
        AuditReport same =
                asking.runSelected(List.of(cache.key(ALICE)), one, _ -> {}, new Cancellation());
        AuditReport both =
                asking.runSelected(List.of(cache.key(BOB)), same, _ -> {}, new Cancellation());

        assertThat(live(one, "production").verified()).isEqualTo(1);
        assertThat(live(one, "production").cached()).isEqualTo(2);
        assertThat(live(same, "production").verified()).isEqualTo(1);
        assertThat(live(both, "production").verified()).isEqualTo(2);
        assertThat(both.live().orElseThrow().cached()).isEqualTo(2);
    }
}
