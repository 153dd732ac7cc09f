package dev.cachewarden.ui.verify;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.Verification;
import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.app.verify.VerificationProgress;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.clerk.diff.Differences;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.ui.audit.Auditor;
import dev.cachewarden.ui.audit.TaskProgress;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Verifies by the use cases. Safe for all threads. */
final class ReadingVerifier implements Verifier {

    private final Function<Set<String>, FactsReader> readers;
    private final KnownInstances known;
    private final ZoneId zone;

    ReadingVerifier(Function<Set<String>, FactsReader> readers, KnownInstances known, ZoneId zone) {
        this.readers = readers;
        this.known = known;
        this.zone = zone;
    }

    @Override
    public VerificationCost cost(Question question) {
        Auditor.Target target = question.target();
        Verification verification = verification(target, target.settings(), question.clerk());
        VerificationCost asking =
                switch (question.chosen()) {
                    case VerifyChoice.Everything() ->
                            verification.cost(
                                    target.index(),
                                    AuditScope.all(Depth.VALUES),
                                    question.before());
                    case VerifyChoice.OneEnvironment one ->
                            verification.cost(target.index(), only(one), question.before());
                    case VerifyChoice.Entries some ->
                            verification.cost(
                                    verification.selection(some.keys().get()),
                                    AuditScope.all(Depth.VALUES),
                                    Optional.empty());
                };
        return new VerificationCost(
                asking.users(),
                asking.requests(),
                asking.commands() + reading(question),
                asking.time());
    }

    private static AuditScope only(VerifyChoice.OneEnvironment one) {
        return new AuditScope(Depth.VALUES, Set.of(one.section()), Set.of());
    }

    /** Commands of the audit before the questions. */
    private long reading(Question question) {
        Auditor.Target target = question.target();
        return isReadFirst(question)
                ? audit(target, target.settings())
                        .cost(target.index(), AuditScope.all(Depth.VALUES))
                        .commands()
                : 0;
    }

    /** Users of a whole cache are taken from what is cached now, not minutes ago. */
    private static boolean isReadFirst(Question question) {
        return question.chosen() instanceof VerifyChoice.Everything
                || question.before().filter(AuditReport::complete).isEmpty();
    }

    @Override
    public AuditReport verify(
            Question question, Consumer<TaskProgress> progress, Cancellation cancellation) {
        Auditor.Target target = question.target();
        ClerkEnvironments clerk = question.clerk().forOneRun();
        AuditSettings settings = Verification.withInstances(target.settings(), clerk);
        AuditReport before =
                isReadFirst(question)
                        ? audit(target, settings)
                                .run(
                                        target.index(),
                                        AuditScope.all(Depth.VALUES),
                                        question.before()
                                                .map(AuditReport::results)
                                                .orElse(List.of()),
                                        made ->
                                                progress.accept(
                                                        new TaskProgress(
                                                                made.share() / 3,
                                                                () -> VerifyWords.reading(made))),
                                        cancellation)
                        : question.before().orElseThrow();
        if (!before.complete() || cancellation.isCancelled()) {
            return before;
        }
        return asked(question, clerk, settings, before, progress, cancellation);
    }

    private AuditReport asked(
            Question question,
            ClerkEnvironments clerk,
            AuditSettings settings,
            AuditReport before,
            Consumer<TaskProgress> progress,
            Cancellation cancellation) {
        KeyIndex index = question.target().index();
        Verification verification = verification(question.target(), settings, clerk);
        Consumer<VerificationProgress> told =
                made ->
                        progress.accept(
                                new TaskProgress(
                                        (1 + 2 * made.share()) / 3,
                                        () -> VerifyWords.asking(made, clerk)));
        return switch (question.chosen()) {
            case VerifyChoice.Everything() -> verification.run(index, before, told, cancellation);
            case VerifyChoice.OneEnvironment one ->
                    verification.runIn(one.section(), index, before, told, cancellation);
            case VerifyChoice.Entries some ->
                    verification.runSelected(some.keys().get(), before, told, cancellation);
        };
    }

    @Override
    public AuditReport again(
            Auditor.Target target,
            ClerkEnvironments environments,
            AuditReport before,
            Collection<CacheKey> keys) {
        if (before.live().isEmpty()) {
            return audit(target, target.settings()).again(before, keys);
        }
        ClerkEnvironments clerk = environments.forOneRun();
        AuditSettings settings = Verification.withInstances(target.settings(), clerk);
        return verification(target, settings, clerk).again(audit(target, settings), before, keys);
    }

    private AuditRun audit(Auditor.Target target, AuditSettings settings) {
        return new AuditRun(
                target.workspace(),
                readers.apply(settings.sentinels()),
                settings,
                known,
                List.of());
    }

    private Verification verification(
            Auditor.Target target, AuditSettings settings, ClerkEnvironments clerk) {
        return new Verification(
                target.workspace(),
                readers.apply(settings.sentinels()),
                settings,
                clerk,
                (cached, live) -> Differences.of(cached, live, zone));
    }
}
