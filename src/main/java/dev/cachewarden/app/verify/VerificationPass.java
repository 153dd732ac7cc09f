package dev.cachewarden.app.verify;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.judge.ClerkJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.rule.ClerkEvidence;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CommandCount;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One verification: entries are gathered, then their users are asked for. Runs once. */
final class VerificationPass {

    private final Workspace workspace;
    private final Cancellation cancellation;
    private final Consumer<VerificationProgress> progress;
    private final VerificationParts parts;
    private final AuditReport before;
    private final AuditScope scope;
    private final GatheredEntries entries;
    private final EnvironmentVerifiers verifiers;
    private final UserGathering gathering;
    private final long started;

    VerificationPass(
            VerificationParts parts,
            KeyIndex index,
            AuditReport before,
            AuditScope scope,
            Consumer<VerificationProgress> progress,
            Cancellation cancellation) {
        this.parts = parts;
        this.workspace = parts.workspace();
        this.before = before;
        this.scope = scope;
        this.progress = progress;
        this.cancellation = cancellation;
        this.started = workspace.clock().ofWork().nanos();
        this.verifiers =
                new EnvironmentVerifiers(
                        workspace.layout(), parts.clerk(), () -> cancellation.isCancelled());
        AuditKeys keys = new AuditKeys(index, scope::includes);
        RuleContext context =
                new RuleContext(
                        workspace.layout(),
                        workspace.grammar(),
                        parts.settings(),
                        keys,
                        new Instances(List.of()),
                        workspace.clock().nanos());
        ClerkJudge judge =
                new ClerkJudge(
                        context,
                        scope,
                        new ValueReading(parts.reader(), workspace.people(), keys.count()));
        this.entries =
                new GatheredEntries(
                        keys,
                        judge,
                        new NumberedEntries(workspace, keys, judge, parts.settings()),
                        new VerifiedUsers());
        this.gathering = new UserGathering(entries, verifiers, workspace.clock());
    }

    /**
     * Runs it.
     *
     * @param selected whether some keys only are verified
     */
    AuditReport run(boolean selected) {
        Optional<CacheException> failure = Optional.empty();
        long sentBefore = sent();
        try (BoundedWorkers crew = new BoundedWorkers(cancellation)) {
            ask(crew);
        } catch (CacheException e) {
            // A cancel interrupts the reading: that is no failure.
            failure = Optional.of(e).filter(_ -> !cancellation.isCancelled());
        }
        ClerkCoverage live = coverage(failure);
        return new VerifiedReport(before, entries, workspace.clock())
                .with(
                        included().toList(),
                        selected
                                ? named(live).among(before)
                                : over(live.complete() ? live : live.cutOff(before)),
                        failure,
                        selected,
                        parts.settings(),
                        sent() - sentBefore);
    }

    private ClerkCoverage over(ClerkCoverage live) {
        return before.live().map(live::over).orElse(live);
    }

    /** With the ids of the users who were verified. */
    private ClerkCoverage named(ClerkCoverage live) {
        Map<String, Set<String>> users = new HashMap<>();
        BitSet located = entries.verified().own();
        located.or(entries.verified().foreign());
        entries.judge()
                .forEachUser((number, environment, user, _) -> {
                    boolean isAnswered =
                            live.of(environment.name())
                                    .filter(it -> it.unknowns() == 0)
                                    .isPresent();
                    if (isAnswered || located.get(number)) {
                        users.computeIfAbsent(environment.name(), _ -> new HashSet<>()).add(user);
                    }
                });
        return new ClerkCoverage(
                live.environments().stream()
                        .map(it -> it.withAlone(users.getOrDefault(it.environment(), Set.of())))
                        .toList(),
                live.requests(),
                live.elapsed(),
                live.complete());
    }

    private void ask(BoundedWorkers crew) {
        VerificationQueries asking =
                new VerificationQueries(
                        entries, verifiers, crew, parts.differences(), this::report);
        try (EarlyLookups ahead = asking.ahead(included().toList())) {
            gathering.run(this::report, () -> cancellation.isCancelled());
            // How many there are is known from here on, and Clerk can be long in answering.
            report();
            included().forEach(this::seeKey);
            asking.users(ahead);
        }
        asking.elsewhere();
        asking.names();
    }

    private long sent() {
        return workspace.server().commandCounts().stream().mapToLong(CommandCount::sent).sum();
    }

    private ClerkCoverage coverage(Optional<CacheException> failure) {
        return new ClerkCoverage(
                included().map(EnvironmentVerifier::coverage).toList(),
                verifiers.requests(),
                Duration.ofNanos(workspace.clock().ofWork().nanos() - started),
                failure.isEmpty() && !cancellation.isCancelled());
    }

    /** The others are asked only about users whom their own instance does not know. */
    private Stream<EnvironmentVerifier> included() {
        return verifiers.all().stream()
                .filter(verifier -> scope.includes(new Section.Configured(verifier.environment())));
    }

    /** A key that cannot be the environment's is reported on the first entry it would judge. */
    private void seeKey(EnvironmentVerifier verifier) {
        Section section = new Section.Configured(verifier.environment());
        Optional<Integer> first = entries.keys().first(entries.keys().sections().indexOf(section));
        verifier.binding()
                .contradiction()
                .ifPresent(why ->
                        first.ifPresent(entry ->
                                entries.judge()
                                        .saw(
                                                new ClerkEvidence.WrongKey(
                                                        verifier.environment(), why),
                                                List.of(entry))));
    }

    private synchronized void report() {
        progress.accept(
                new VerificationProgress(
                        gathering.read(),
                        gathering.toRead(),
                        verifiers.settled(),
                        gathering.users(),
                        verifiers.requests()));
    }
}
