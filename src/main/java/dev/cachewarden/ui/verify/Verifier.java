package dev.cachewarden.ui.verify;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.ui.audit.Auditor;
import dev.cachewarden.ui.audit.TaskProgress;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the window needs to ask Clerk for many users; all of it blocking, on any thread. */
public interface Verifier {

    /**
     * What is verified, and with what.
     *
     * @param before the last report that read values
     */
    record Question(
            Auditor.Target target,
            ClerkEnvironments clerk,
            VerifyChoice chosen,
            Optional<AuditReport> before) {}

    /** What {@link #verify} would ask of Clerk and of Redis. Sends nothing. */
    VerificationCost cost(Question question);

    /**
     * Reads the values where no report of them can be built on, then asks Clerk; to the end, to the
     * cancellation or to the first failure of Redis.
     */
    AuditReport verify(
            Question question, Consumer<TaskProgress> progress, Cancellation cancellation);

    /** Looks at some entries again; asks Clerk about them if {@code before} did. */
    AuditReport again(
            Auditor.Target target,
            ClerkEnvironments clerk,
            AuditReport before,
            Collection<CacheKey> keys);

    /**
     * Verifies by the use case.
     *
     * @param readers makes a reader that knows further sentinels, as the settings name them
     * @param known what audits have learned of instances
     */
    static Verifier reading(
            Function<Set<String>, FactsReader> readers, KnownInstances known, ZoneId zone) {
        return new ReadingVerifier(readers, known, zone);
    }
}
