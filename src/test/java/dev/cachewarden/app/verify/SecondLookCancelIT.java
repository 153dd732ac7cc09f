package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.SampleUsers.ALICE;
import static dev.cachewarden.app.verify.SampleUsers.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.json.StreamingFactsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A look at changed entries that is stopped asks no further, and knows that it does not know. */
final class SecondLookCancelIT {

    private static final int MOST_KEPT = 1_000;

    @RegisterExtension static final VerifiedCache cache = new VerifiedCache();

    private final Audits audits =
            Audits.reading(StreamingFactsReader::new, KnownInstances.nothing(), ZoneOffset.UTC);
    private final Cancellation cancellation = new Cancellation();

    private static void legacyKeys(int count) {
        for (int i = 0; i < count; i++) {
            cache.call("SET", "clerk:id:user_" + i, "null", "EX", "280");
        }
    }

    private static List<CacheKey> found(AuditReport report) {
        return report.findings().stream().map(Finding::subject).toList();
    }

    private static List<Finding.Identity> identities(AuditReport report) {
        return report.findings().stream().map(Finding::identity).toList();
    }

    private void isNotKnown(AuditReport left, AuditReport before) {
        assertThat(left.complete()).isFalse();
        assertThat(left.failure().orElseThrow()).contains("not known", "stopped");
        assertThat(left.findings()).isEqualTo(before.findings());
    }

    @Test
    void aLookAtSomeEntriesEndsOnItsWay() {
        legacyKeys(MOST_KEPT);
        AuditReport before = cache.audit(cache.index());

        isNotKnown(again(before, AuditStep.Reading.class), before);
    }

    @Test
    void aLookAtEverythingEndsInItsScan() {
        legacyKeys(MOST_KEPT + 1);
        AuditReport before = cache.audit(cache.index());

        isNotKnown(again(before, AuditStep.Scanning.class), before);
    }

    @Test
    void clerkIsNotAskedAgainAfterAReadingThatWasStopped() {
        FakeClerk production = FakeClerk.production();
        cache.set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        AuditReport before = cache.verify(production);
        assertThat(before.findings()).isNotEmpty();
        AtomicInteger asked = new AtomicInteger();
        production.beforeUsers(asked::incrementAndGet);

        AuditReport left = again(before, AuditStep.Reading.class, production);

        assertThat(left.live().orElseThrow().complete()).isFalse();
        assertThat(identities(left)).isEqualTo(identities(before));
        assertThat(asked).hasValue(0);
    }

    /** Looks at everything that was found, and is cancelled at its first such step. */
    private AuditReport again(
            AuditReport before, Class<? extends AuditStep> step, FakeClerk... apis) {
        return audits.again(
                cache.target(apis),
                before,
                found(before),
                made -> {
                    if (step.isInstance(made)) {
                        cancellation.cancel();
                    }
                },
                cancellation);
    }
}
