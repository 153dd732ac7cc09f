package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.key.CacheKey;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Another auditor, which is held up after its first entries until a test lets it go on. */
public final class HeldAuditor implements Auditor {

    private final Auditor held;
    private final CountDownLatch going = new CountDownLatch(1);

    public HeldAuditor(Auditor held) {
        this.held = held;
    }

    public void goOn() {
        going.countDown();
    }

    @Override
    public AuditCost cost(Target target, AuditScope scope) {
        return held.cost(target, scope);
    }

    @Override
    public AuditReport run(
            Target target,
            AuditScope scope,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        return held.run(target, scope, seen -> tell(seen, progress), cancellation);
    }

    private void tell(AuditProgress seen, Consumer<AuditProgress> progress) {
        progress.accept(seen);
        try {
            going.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The audit was not let go on", e);
        }
    }

    @Override
    public AuditReport again(Target target, AuditReport before, Collection<CacheKey> keys) {
        return held.again(target, before, keys);
    }
}
