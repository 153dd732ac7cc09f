package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Other audits, each held up after its first entries until a test lets it go on. */
public final class HeldAudits implements Audits {

    private final Audits held;
    private final CountDownLatch going = new CountDownLatch(1);

    public HeldAudits(Audits held) {
        this.held = held;
    }

    public void goOn() {
        going.countDown();
    }

    @Override
    public AuditCost cost(AuditTarget target, AuditScope scope) {
        return held.cost(target, scope);
    }

    @Override
    public VerificationCost cost(
            AuditTarget target, VerifyChoice chosen, Optional<AuditReport> before) {
        return held.cost(target, chosen, before);
    }

    @Override
    public AuditReport audit(
            AuditTarget target,
            AuditScope scope,
            List<RuleResult> before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        return held.audit(target, scope, before, seen -> tell(seen, progress), cancellation);
    }

    private void tell(AuditStep seen, Consumer<AuditStep> progress) {
        progress.accept(seen);
        try {
            going.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The audit was not let go on", e);
        }
    }

    @Override
    public AuditReport verify(
            AuditTarget target,
            VerifyChoice chosen,
            Optional<AuditReport> before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        return held.verify(target, chosen, before, progress, cancellation);
    }

    @Override
    public AuditReport again(
            AuditTarget target,
            AuditReport before,
            Collection<CacheKey> repaired,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        return held.again(target, before, repaired, progress, cancellation);
    }

    @Override
    public AuditReport over(
            AuditTarget target,
            AuditReport before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        return held.over(target, before, progress, cancellation);
    }
}
