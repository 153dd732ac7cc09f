package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.SampleAudit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings whatever report a test wants. */
public final class FakeAuditor implements Auditor {

    private final List<AuditScope> runs = new ArrayList<>();
    private final List<AuditReport> befores = new ArrayList<>();
    private final List<Collection<CacheKey>> repeated = new ArrayList<>();
    private AuditReport report = SampleAudit.report();
    private Runnable during = () -> {};

    /** What audits bring from here on. */
    public FakeAuditor finding(RuleResult... results) {
        report = SampleAudit.report(results);
        return this;
    }

    public FakeAuditor bringing(AuditReport wanted) {
        report = wanted;
        return this;
    }

    /** Run in the middle of every audit. */
    public FakeAuditor during(Runnable action) {
        during = action;
        return this;
    }

    public List<Depth> depths() {
        return runs.stream().map(AuditScope::depth).toList();
    }

    /** The reports that audits were told of. */
    public List<AuditReport> befores() {
        return befores;
    }

    public List<Collection<CacheKey>> repeated() {
        return repeated;
    }

    @Override
    public AuditCost cost(Target target, AuditScope scope) {
        return new AuditCost(scope.depth() == Depth.VALUES ? 2_004 : 1_002, 3 << 20);
    }

    @Override
    public AuditReport run(
            Target target,
            AuditScope scope,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        runs.add(scope);
        progress.accept(new AuditProgress(500, 1_000, 1 << 20, 250, 3));
        during.run();
        return report;
    }

    @Override
    public AuditReport runAfter(
            Optional<AuditReport> before,
            Target target,
            Depth depth,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        before.ifPresent(befores::add);
        return run(target, AuditScope.all(depth), progress, cancellation);
    }

    @Override
    public AuditReport again(Target target, AuditReport before, Collection<CacheKey> keys) {
        repeated.add(keys);
        return report;
    }
}
