package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.audit.Auditor;
import dev.cachewarden.ui.audit.TaskProgress;
import dev.cachewarden.ui.verify.Verifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Brings whatever report a test wants, and remembers what it was asked. */
public final class FakeVerifier implements Verifier {

    private final List<Question> verified = new ArrayList<>();
    private final List<Collection<CacheKey>> repeated = new ArrayList<>();
    private AuditReport report =
            SampleAudit.report(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));

    /** What verifications bring from here on. */
    void bringing(AuditReport wanted) {
        report = wanted;
    }

    public List<Question> verified() {
        return verified;
    }

    public List<Collection<CacheKey>> repeated() {
        return repeated;
    }

    @Override
    public VerificationCost cost(Question question) {
        return new VerificationCost(1_204, 13, 2_408, Duration.ofSeconds(2));
    }

    @Override
    public AuditReport verify(
            Question question, Consumer<TaskProgress> progress, Cancellation cancellation) {
        verified.add(question);
        return report;
    }

    @Override
    public AuditReport again(
            Auditor.Target target,
            ClerkEnvironments asked,
            AuditReport before,
            Collection<CacheKey> keys) {
        repeated.add(keys);
        return before;
    }
}
