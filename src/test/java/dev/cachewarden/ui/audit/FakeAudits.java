package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.audit.AuditStep;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.SampleAudit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Returns the report that a test wants, and records the calls. */
public final class FakeAudits implements Audits {

    private Optional<Duration> time = Optional.empty();
    private final List<AuditScope> runs = new ArrayList<>();
    private final List<List<RuleResult>> befores = new ArrayList<>();
    private final List<Collection<CacheKey>> repeated = new ArrayList<>();
    private final List<Verified> verified = new ArrayList<>();
    private AuditReport report = SampleAudit.report();
    private AuditReport ofClerk =
            SampleAudit.report(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));
    private Runnable during = () -> {};
    private Auditing auditing = (_, _, _, progress, _) -> bring(progress);

    /** A question that was asked of Clerk. */
    public record Verified(AuditTarget target, VerifyChoice chosen, Optional<AuditReport> before) {}

    /** What {@link Audits#audit} does. */
    public interface Auditing {
        AuditReport audit(
                AuditTarget target,
                AuditScope scope,
                List<RuleResult> before,
                Consumer<AuditStep> progress,
                Cancellation cancellation);
    }

    /** How audits are made from here on; else they bring what a test wants. */
    public FakeAudits auditing(Auditing wanted) {
        auditing = wanted;
        return this;
    }

    /** What audits bring from here on. */
    public FakeAudits finding(RuleResult... results) {
        report = SampleAudit.report(results);
        return this;
    }

    public FakeAudits bringing(AuditReport wanted) {
        report = wanted;
        return this;
    }

    /** What verifications bring from here on. */
    public FakeAudits verifying(AuditReport wanted) {
        ofClerk = wanted;
        return this;
    }

    /** Run in the middle of every audit. */
    public FakeAudits during(Runnable action) {
        during = action;
        return this;
    }

    /** Values are expected to take that long. */
    public FakeAudits taking(Duration expected) {
        time = Optional.of(expected);
        return this;
    }

    public List<Depth> depths() {
        return runs.stream().map(AuditScope::depth).toList();
    }

    /** The earlier results that were passed to audits, without empty ones. */
    public List<List<RuleResult>> befores() {
        return befores;
    }

    public List<Collection<CacheKey>> repeated() {
        return repeated;
    }

    public List<Verified> verified() {
        return verified;
    }

    @Override
    public AuditCost cost(AuditTarget target, AuditScope scope) {
        return scope.depth() == Depth.VALUES
                ? new AuditCost(2_004, 3 << 20, time)
                : new AuditCost(1_002, 3 << 20);
    }

    @Override
    public VerificationCost cost(
            AuditTarget target, VerifyChoice chosen, Optional<AuditReport> before) {
        return new VerificationCost(1_204, 13, 2_408, Duration.ofSeconds(2));
    }

    @Override
    public AuditReport audit(
            AuditTarget target,
            AuditScope scope,
            List<RuleResult> before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        if (!before.isEmpty()) {
            befores.add(before);
        }
        runs.add(scope);
        return auditing.audit(target, scope, before, progress, cancellation);
    }

    private AuditReport bring(Consumer<AuditStep> progress) {
        AuditProgress made = new AuditProgress(500, 1_000, 1 << 20, 250, 3);
        progress.accept(new AuditStep.Reading(made, made.share()));
        during.run();
        return report;
    }

    @Override
    public AuditReport verify(
            AuditTarget target,
            VerifyChoice chosen,
            Optional<AuditReport> before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        verified.add(new Verified(target, chosen, before));
        return ofClerk;
    }

    @Override
    public AuditReport again(
            AuditTarget target,
            AuditReport before,
            Collection<CacheKey> repaired,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        repeated.add(repaired);
        return report;
    }

    @Override
    public AuditReport over(
            AuditTarget target,
            AuditReport before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        throw new AssertionError("What is to be read again is for again to say");
    }
}
