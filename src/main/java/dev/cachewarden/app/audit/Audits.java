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
 * The use cases around an audit report, for the window and the command line alike: what it costs,
 * what is read for it, what is kept of the report before, and what is checked again after a repair.
 * All methods block and can be called on any thread; progress callbacks can come from several
 * threads, one at a time.
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
     * Looks again at entries that were changed, and at those that a finding names together with
     * them, or at everything where {@link #looksAtAll} says so; asks Clerk again if {@code before}
     * did.
     *
     * @return {@code before}, outdated, where that could not be done
     */
    AuditReport again(
            AuditTarget target,
            AuditReport before,
            Collection<CacheKey> changed,
            Consumer<AuditStep> progress,
            Cancellation cancellation);

    /**
     * Scans and audits everything again after changes, and asks Clerk again if {@code before} did.
     * Instances that {@code before} knew stay known, even if the entries that showed them are gone.
     *
     * @return {@code before}, outdated, where that could not be done
     */
    AuditReport over(
            AuditTarget target,
            AuditReport before,
            Consumer<AuditStep> progress,
            Cancellation cancellation);

    /**
     * Whether a change calls for an audit of everything: it was of all findings of a rule that are
     * kept, and others are only counted, which come to light by that alone. A change of a few does
     * not: where each command is billed, nobody has agreed to read a whole cache for it. Until the
     * next audit nobody knows then whether the counted ones are fewer.
     */
    static boolean looksAtAll(AuditReport before, Collection<CacheKey> changed) {
        Set<CacheKey> keys = Set.copyOf(changed);
        return before.results().stream()
                .filter(result -> result.more() > 0 && !result.findings().isEmpty())
                .anyMatch(result ->
                        result.findings().stream()
                                .allMatch(it -> it.keys().stream().anyMatch(keys::contains)));
    }

    /**
     * The real ones.
     *
     * @param readers makes a reader that knows further sentinels, as the settings name them
     * @param known what audits have learned of instances
     * @param zone of the times in differences between a cached and a live user
     */
    static Audits reading(
            Function<Set<String>, FactsReader> readers, KnownInstances known, ZoneId zone) {
        return new CacheAudits(readers, known, zone);
    }
}
