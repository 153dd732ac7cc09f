package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.LiveFindings.found;
import static dev.cachewarden.app.verify.LiveFindings.live;
import static dev.cachewarden.app.verify.LiveFindings.only;
import static dev.cachewarden.app.verify.SampleUsers.BOB;
import static dev.cachewarden.app.verify.SampleUsers.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.text.Numbers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enough users that some are asked for while entries are still read. */
final class VerificationOfManyIT {

    @RegisterExtension static final VerifiedCache cache = new VerifiedCache();

    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();

    @Test
    void manyUsersAreAskedForInHundreds() {
        cache.manyUsers(1_204).forEach(id -> production.with(user(id, id, 1, false)));
        KeyIndex index = cache.index();
        VerificationCost cost =
                cache.verification(production)
                        .cost(index, AuditScope.all(Depth.VALUES), Optional.empty());
        assertThat(cost.words())
                .isEqualTo(
                        "1,204 users, 15 requests to Clerk, about 1 s, "
                                + Numbers.of(
                                        2
                                                * cache.workspace()
                                                        .server()
                                                        .commandsToReadAll(1_204, true))
                                + " commands to Redis");
        assertThat(production.requests()).isZero();

        AuditReport report = cache.verify(production);

        assertThat(live(report, "production").verified()).isEqualTo(1_204);
        assertThat(production.requests()).isEqualTo(15);
        assertThat(report.live().orElseThrow().requests()).isEqualTo(15);
    }

    @Test
    void whoIsMissingAmongManyIsFoundWithAllEntries() {
        List<String> ids = cache.manyUsers(250);
        for (String id : ids) {
            (id.endsWith("42") ? development : production).with(user(id, id, 1, false));
        }
        cache.set("production:username:" + ids.get(42), user(ids.get(42), ids.get(42), 1, false));

        AuditReport report = cache.verify(production, development);

        assertThat(found(report))
                .containsExactly(
                        "WRONG_INSTANCE clerk:production:id:" + ids.get(42),
                        "WRONG_INSTANCE clerk:production:id:" + ids.get(142),
                        "WRONG_INSTANCE clerk:production:id:" + ids.get(242));
        assertThat(report.findings().getFirst().repairs().getFirst().on()).hasSize(2);
        assertThat(live(report, "production").verified()).isEqualTo(250);
    }

    @Test
    void aKeyNamesOneUserAndHoldsAnotherWhoIsAskedForToo() {
        List<String> ids = cache.manyUsers(100);
        ids.forEach(id -> production.with(user(id, id, 1, false)));
        cache.set("production:id:" + ids.getFirst(), user(BOB, "bob", 1, false));
        development.with(user(BOB, "bob", 1, false));

        AuditReport report = cache.verify(production, development);

        assertThat(found(report))
                .containsExactly("WRONG_INSTANCE clerk:production:id:" + ids.getFirst());
        assertThat(only(report, "WRONG_INSTANCE").evidence().fact())
                .contains("lives in development");
        assertThat(live(report, "production").cached()).isEqualTo(100);
        assertThat(live(report, "production").verified()).isEqualTo(100);
    }

    @Test
    void noAnswerForManyUsersLeavesAllOfThemUnknown() {
        cache.manyUsers(250);

        AuditReport report = cache.verify(production.failingUsers(Reason.FAILING), development);

        assertThat(found(report)).isEmpty();
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.FAILING, 250L));
    }

    @Test
    void aVerificationSendsAsManyCommandsAsItsCostSays() {
        cache.manyUsers(250).forEach(id -> production.with(user(id, id, 1, false)));
        KeyIndex index = cache.index();
        AuditReport before = cache.audit(index);
        VerificationCost cost =
                cache.verification(production)
                        .cost(index, AuditScope.all(Depth.VALUES), Optional.of(before));
        long sent = cache.sent();

        cache.verification(production).run(index, before, _ -> {}, new Cancellation());

        assertThat(cache.sent() - sent).isEqualTo(cost.commands());
    }
}
