package dev.cachewarden.app.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.KnownInstances;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All that brings a report, for the window and the command line alike: what it costs, what is read
 * for it, what stays of the report before, and what is looked at again after a repair. Everything
 * is blocking, on any thread; progress is told now and then, perhaps from several threads, one at a
 * time.
 */
public interface Audits {

    /**
     * What an audit would ask of the server. Sends nothing where commands are billed; elsewhere up
     * to a hundred, to estimate the bytes.
     */
    AuditCost cost(AuditTarget target, AuditScope scope);

    /**
     * What {@link #verify} would ask of Clerk and of Redis, its first reading among it. Exact where
     * {@code before} read the values of these keys, else estimated from their names. Sends nothing.
     */
    VerificationCost cost(AuditTarget target, VerifyChoice chosen, Optional<AuditReport> before);

    /**
     * Audits to the end, to the cancellation or to the first failure of Redis. Unless only names
     * are read, Clerk is asked first which instances are the environments'.
     *
     * @param before results of the last audit of the same cache: what it found in entries that have
     *     not changed stays, unless it is disproved
     */
    AuditReport audit(
            AuditTarget target,
            AuditScope scope,
            List<RuleResult> before,
            Consumer<AuditStep> progress,
            Cancellation cancellation);

    /**
     * Asks Clerk for users, after an audit where {@link VerifyChoice#isReadFirst} says so. After a
     * reading that did not come to its end nobody is asked.
     *
     * @param before the last report that read values
     */
    AuditReport verify(
            AuditTarget target,
            VerifyChoice chosen,
            Optional<AuditReport> before,
            Consumer<AuditStep> progress,
            Cancellation cancellation);

    /**
     * Looks again at what was repaired, and asks Clerk again if {@code before} did. Where all
     * findings of {@code before} are kept, that is these entries and those that a finding names
     * together with them; else it is everything: of findings that are only counted nobody knows
     * whose entries were repaired.
     *
     * @return {@code before}, outdated, where that could not be done
     */
    AuditReport again(
            AuditTarget target,
            AuditReport before,
            Collection<CacheKey> repaired,
            Consumer<AuditStep> progress,
            Cancellation cancellation);

    /**
     * Scans and audits everything again after changes, and asks Clerk again if {@code before} did.
     * What {@code before} knew of instances stays known, whoever has lost entries.
     *
     * @return {@code before}, outdated, where that could not be done
     */
    AuditReport over(
            AuditTarget target,
            AuditReport before,
            Consumer<AuditStep> progress,
            Cancellation cancellation);

    /**
     * The real ones.
     *
     * @param readers makes a reader that knows further sentinels, as the settings name them
     * @param known what audits have learned of instances
     * @param zone in which differences between a cached and a live user tell times
     */
    static Audits reading(
            Function<Set<String>, FactsReader> readers, KnownInstances known, ZoneId zone) {
        return new CacheAudits(readers, known, zone);
    }
}
