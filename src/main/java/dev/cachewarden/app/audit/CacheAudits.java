package dev.cachewarden.app.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.clerk.InstancesFromClerk;
import dev.cachewarden.app.verify.Verification;
import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.app.verify.VerificationProgress;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.clerk.diff.Differences;
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

/** Audits by reading the cache, and verifies by asking Clerk. Safe for all threads. */
final class CacheAudits implements Audits {

    private static final String WHAT_IS_LEFT = "What is left is not known. ";

    private final Function<Set<String>, FactsReader> readers;
    private final KnownInstances known;
    private final ZoneId zone;

    CacheAudits(Function<Set<String>, FactsReader> readers, KnownInstances known, ZoneId zone) {
        this.readers = readers;
        this.known = known;
        this.zone = zone;
    }

    @Override
    public AuditCost cost(AuditTarget target, AuditScope scope) {
        AuditRun run = run(target);
        return target.agreement().readsByItself()
                ? run.costWithBytes(target.index(), scope)
                : run.cost(target.index(), scope);
    }

    @Override
    public VerificationCost cost(
            AuditTarget target, VerifyChoice chosen, Optional<AuditReport> before) {
        long reading =
                chosen.isReadFirst(before)
                        ? run(target).cost(target.index(), chosen.readFirst()).commands()
                        : 0;
        return verification(target).cost(chosen, target.index(), before).after(reading);
    }

    @Override
    public AuditReport audit(
            AuditTarget target,
            AuditScope scope,
            List<RuleResult> before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        return asked(target, scope)
                .run(target.index(), scope, before, alone(progress), cancellation);
    }

    @Override
    public AuditReport verify(
            AuditTarget target,
            VerifyChoice chosen,
            Optional<AuditReport> before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        AuditTarget bound = bound(target);
        AuditReport read =
                chosen.isReadFirst(before)
                        ? run(bound)
                                .run(
                                        target.index(),
                                        chosen.readFirst(),
                                        results(before),
                                        thenAsking(progress),
                                        cancellation)
                        : before.orElseThrow();
        // Also after a cancel: the verification then reports its users as unknown.
        return read.complete()
                ? verification(bound)
                        .run(chosen, target.index(), read, asking(progress), cancellation)
                : read;
    }

    @Override
    public AuditReport again(
            AuditTarget target,
            AuditReport before,
            Collection<CacheKey> changed,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        if (Audits.looksAtAll(before, changed)) {
            return over(target, before, progress, cancellation);
        }
        if (before.live().isEmpty()) {
            return asked(target, before.scope())
                    .again(before, changed, alone(progress), cancellation);
        }
        AuditTarget bound = bound(target);
        AuditReport read = run(bound).again(before, changed, thenAsking(progress), cancellation);
        // Clerk's answers prove nothing of entries that were not read.
        return changed.isEmpty() || !read.complete()
                ? read
                : ProofsLeft.in(
                        before,
                        read,
                        verification(bound)
                                .runSelected(
                                        AuditRun.together(before, changed),
                                        read,
                                        asking(progress),
                                        cancellation));
    }

    @Override
    public AuditReport over(
            AuditTarget target,
            AuditReport before,
            Consumer<AuditStep> progress,
            Cancellation cancellation) {
        ScanResult names =
                new IndexScan(target.workspace())
                        .run(made -> progress.accept(new AuditStep.Scanning(made)), cancellation);
        if (!names.complete()) {
            return before.outdated(WHAT_IS_LEFT + names.why().orElse(""));
        }
        boolean isAsked = before.live().isPresent();
        AuditTarget bound = isAsked ? bound(target) : target;
        AuditReport read =
                (isAsked ? run(bound) : asked(target, before.scope()))
                        .over(
                                before,
                                names.index(),
                                isAsked ? thenAsking(progress) : alone(progress),
                                cancellation);
        if (!read.complete()) {
            return before.outdated(
                    WHAT_IS_LEFT + read.failure().orElse("Looking again was stopped."));
        }
        return isAsked
                ? verification(bound)
                        .run(
                                new VerifyChoice.Everything(before.scope()),
                                names.index(),
                                read,
                                asking(progress),
                                cancellation)
                : read;
    }

    private static List<RuleResult> results(Optional<AuditReport> before) {
        return before.map(AuditReport::results).orElse(List.of());
    }

    private static Consumer<AuditProgress> alone(Consumer<AuditStep> progress) {
        return made -> progress.accept(new AuditStep.Reading(made, made.share()));
    }

    /** The reading is taken for a third of the whole. */
    private static Consumer<AuditProgress> thenAsking(Consumer<AuditStep> progress) {
        return made -> progress.accept(new AuditStep.Reading(made, made.share() / 3));
    }

    private static Consumer<VerificationProgress> asking(Consumer<AuditStep> progress) {
        return made -> progress.accept(new AuditStep.Asking(made, (1 + 2 * made.share()) / 3));
    }

    /** With the instances of the secret keys, each of which is asked for its own once. */
    private static AuditTarget bound(AuditTarget target) {
        ClerkEnvironments clerk = target.clerk().forOneRun();
        return new AuditTarget(
                target.workspace(),
                target.index(),
                Verification.withInstances(target.settings(), clerk),
                clerk);
    }

    /** With the instances as reported by Clerk, which take precedence over what users show. */
    private AuditRun asked(AuditTarget target, AuditScope scope) {
        return run(
                target,
                scope.depth() == Depth.KEYS
                        ? new InstancesFromClerk(target.settings(), List.of())
                        : InstancesFromClerk.of(target.settings(), target.clerk()));
    }

    private AuditRun run(AuditTarget target) {
        return run(target, new InstancesFromClerk(target.settings(), List.of()));
    }

    private AuditRun run(AuditTarget target, InstancesFromClerk asked) {
        return new AuditRun(
                target.workspace(),
                readers.apply(asked.settings().sentinels()),
                asked.settings(),
                known,
                asked.notes());
    }

    private Verification verification(AuditTarget target) {
        return new Verification(
                target.workspace(),
                readers.apply(target.settings().sentinels()),
                target.settings(),
                target.clerk(),
                (cached, live) -> Differences.of(cached, live, zone));
    }
}
