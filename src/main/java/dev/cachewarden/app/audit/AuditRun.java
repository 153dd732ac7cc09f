package dev.cachewarden.app.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.judge.Judge;
import dev.cachewarden.core.audit.judge.Judgement;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.rule.Ground;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.FactsReader;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads a cache and lets the rules judge it. */
public final class AuditRun {

    private final Workspace workspace;
    private final FactsReader reader;
    private final AuditSettings settings;

    public AuditRun(Workspace workspace, FactsReader reader, AuditSettings settings) {
        this.workspace = workspace;
        this.reader = reader;
        this.settings = settings;
    }

    /** What {@link #run} would send; how many bytes is not known without asking. Sends nothing. */
    public AuditCost cost(KeyIndex index, AuditScope scope) {
        int count = new AuditKeys(index, scope::includes).count();
        boolean values = scope.depth() == Depth.VALUES;
        return new AuditCost(workspace.server().commandsToReadAll(count, values), 0);
    }

    /**
     * As {@link #cost}, with the bytes estimated from the lengths of up to a hundred entries, for
     * as many commands. Blocking.
     */
    public AuditCost costWithBytes(KeyIndex index, AuditScope scope) {
        AuditCost cost = cost(index, scope);
        AuditKeys keys = new AuditKeys(index, scope::includes);
        return scope.depth() == Depth.KEYS
                ? cost
                : new AuditCost(cost.commands(), new LengthSample(workspace.server()).bytes(keys));
    }

    /**
     * Audits to the end, to the cancellation or to the first failure; what was found until then is
     * in the report. Blocking.
     *
     * @param progress called now and then, on this thread
     */
    public AuditReport run(
            KeyIndex index,
            AuditScope scope,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        return run(index, scope, progress, cancellation, Optional.empty(), Optional.empty());
    }

    /**
     * As {@link #run(KeyIndex, AuditScope, Consumer, Cancellation)}. What Clerk told before of
     * entries that have not changed stays, and says that Clerk was not asked again.
     */
    public AuditReport run(
            KeyIndex index,
            AuditScope scope,
            Optional<AuditReport> before,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        return run(index, scope, progress, cancellation, Optional.empty(), before);
    }

    /**
     * Audits some entries again, and with them those that a finding names together with one of
     * them; answers {@code before} with their findings replaced. Blocking.
     */
    public AuditReport again(AuditReport before, Collection<CacheKey> keys) {
        Partial partial = Partial.of(before, keys);
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        partial.keys().forEach(key -> index.add(key.bytes()));
        Optional<List<InstanceClaim>> known =
                before.instances().isEmpty() ? Optional.empty() : Optional.of(before.instances());
        AuditReport again =
                run(
                        index.build(),
                        before.scope(),
                        _ -> {},
                        new Cancellation(),
                        known,
                        Optional.empty());
        return again.complete() ? partial.replacedBy(again) : before;
    }

    /** The entries that {@link #again} audits: these, and those that a finding names with them. */
    public static Set<CacheKey> together(AuditReport before, Collection<CacheKey> keys) {
        return Partial.of(before, keys).keys();
    }

    private AuditReport run(
            KeyIndex index,
            AuditScope scope,
            Consumer<AuditProgress> progress,
            Cancellation cancellation,
            Optional<List<InstanceClaim>> known,
            Optional<AuditReport> before) {
        Instant startedAt = workspace.clock().now();
        long started = workspace.clock().nanos();
        long sentBefore = sent();
        AuditKeys keys = new AuditKeys(index, scope::includes);
        Ground ground =
                new Ground(
                        workspace.layout(),
                        workspace.grammar(),
                        settings,
                        keys,
                        new Instances(List.of()),
                        started);
        Judge judge = new Judge(ground, scope, reader, known);
        Reading reading =
                new Reading(workspace, keys, scope.depth(), judge, progress, cancellation);
        Optional<CacheException> failure = reading.run();
        long ended = workspace.clock().nanos();
        Instant endedAt = workspace.clock().now();
        Judgement judged = judge.finish(ended, endedAt);
        List<RuleResult> remembered =
                before.map(it -> judge.remembered(it, ended, endedAt)).orElse(List.of());
        return new AuditReport(
                scope,
                startedAt,
                Duration.ofNanos(workspace.clock().nanos() - started),
                new Coverage(
                        keys.count(),
                        judged.read(),
                        judged.gone(),
                        judged.unread(),
                        judged.bytes(),
                        judged.expiredMeanwhile()),
                Stream.concat(judged.results().stream(), remembered.stream()).toList(),
                judged.instances(),
                judged.proofs(),
                new AuditCost(sent() - sentBefore, judged.bytes()),
                failure.map(CacheException::getMessage),
                failure.isEmpty() && reading.isComplete());
    }

    private long sent() {
        return workspace.server().commandCounts().stream().mapToLong(CommandCount::sent).sum();
    }
}
