package dev.cachewarden.app.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditExecution;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.RefusedKeys;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.judge.Judge;
import dev.cachewarden.core.audit.judge.Judged;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.KnownInstances;

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
    private final KnownInstances known;
    private final List<String> notes;

    /**
     * @param known what audits of this cache have learned; not used unless the settings let it
     *     learn
     * @param notes further sentences for the report
     */
    public AuditRun(
            Workspace workspace,
            FactsReader reader,
            AuditSettings settings,
            KnownInstances known,
            List<String> notes) {
        this.workspace = workspace;
        this.reader = reader;
        this.settings = settings;
        this.known = known;
        this.notes = List.copyOf(notes);
    }

    /** What {@link #run} would send; how many bytes is not known without asking. Sends nothing. */
    public AuditCost cost(KeyIndex index, AuditScope scope) {
        int count = new AuditKeys(index, scope::includes).count();
        boolean values = scope.depth() == Depth.VALUES;
        AuditCost cost = new AuditCost(workspace.server().commandsToReadAll(count, values), 0);
        return values ? cost.at(workspace.server().pace(), count) : cost;
    }

    /**
     * As {@link #cost}, with the bytes estimated from the lengths of up to a hundred entries, which
     * takes one command each, and the time. Blocking.
     */
    public AuditCost costWithBytes(KeyIndex index, AuditScope scope) {
        return scope.depth() == Depth.KEYS
                ? cost(index, scope)
                : EntryReading.costOfValues(workspace, new AuditKeys(index, scope::includes));
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
        return run(index, scope, List.of(), progress, cancellation);
    }

    /**
     * As {@link #run(KeyIndex, AuditScope, Consumer, Cancellation)}. What was found before in
     * entries that have not changed stays, unless it is disproved: other entries that went, and
     * Clerk not being asked again, disprove nothing.
     *
     * @param before results of the last audit of the same cache
     */
    public AuditReport run(
            KeyIndex index,
            AuditScope scope,
            Collection<RuleResult> before,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        return run(
                index, scope, progress, cancellation, new Earlier(Optional.empty(), before, false));
    }

    /**
     * Audits some entries again, and with them those that a finding names together with one of
     * them; answers {@code before} with their findings replaced, or, where that could not be done,
     * as {@link AuditReport#outdated}. Blocking.
     *
     * @param progress called now and then, on this thread
     */
    public AuditReport again(
            AuditReport before,
            Collection<CacheKey> keys,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        PartialAudit partial = PartialAudit.of(before, keys);
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        partial.keys().forEach(key -> index.add(key.bytes()));
        AuditReport again =
                run(
                        index.build(),
                        before.scope(),
                        progress,
                        cancellation,
                        Earlier.of(before, true));
        return again.complete()
                ? partial.replacedBy(again)
                : before.outdated(
                        "What is left is not known. "
                                + again.failure().orElse("Looking again was stopped."));
    }

    /**
     * Audits everything again after changes. Instances that {@code before} knew stay known, even if
     * the entries that showed them are gone. Blocking.
     *
     * @param index of a scan since
     * @param progress called now and then, on this thread
     */
    public AuditReport over(
            AuditReport before,
            KeyIndex index,
            Consumer<AuditProgress> progress,
            Cancellation cancellation) {
        return run(index, before.scope(), progress, cancellation, Earlier.of(before, false));
    }

    /** The entries that {@link #again} audits: these, and those that a finding names with them. */
    static Set<CacheKey> together(AuditReport before, Collection<CacheKey> keys) {
        return PartialAudit.of(before, keys).keys();
    }

    private AuditReport run(
            KeyIndex index,
            AuditScope scope,
            Consumer<AuditProgress> progress,
            Cancellation cancellation,
            Earlier earlier) {
        Instant startedAt = workspace.clock().now();
        long startedNanos = workspace.clock().nanos();
        long started = workspace.clock().ofWork().nanos();
        long sentBefore = sent();
        AuditKeys keys = new AuditKeys(index, scope::includes);
        RuleContext context =
                new RuleContext(
                        workspace.layout(),
                        workspace.grammar(),
                        settings,
                        keys,
                        new Instances(List.of()),
                        startedNanos);
        InstanceMemory memory =
                new InstanceMemory(
                        workspace, known, earlier.claims.isEmpty() && settings.instances().learn());
        ValueReading values =
                new ValueReading(
                        reader,
                        workspace.people(),
                        scope.depth() == Depth.VALUES ? keys.count() : 0);
        Judge judge = new Judge(context, scope, values, earlier.claims, memory.recall());
        EntryReading reading =
                new EntryReading(
                        workspace,
                        keys,
                        scope.depth(),
                        () -> new JudgingTaker(judge.shard()),
                        progress,
                        cancellation);
        Optional<CacheException> failure =
                reading.run().or(() -> SnapshotGap.of(workspace, index, scope::includes));
        long ended = workspace.clock().nanos();
        Instant endedAt = workspace.clock().now();
        if (scope.depth() == Depth.VALUES && !earlier.isOfSome) {
            workspace.people().ended(values.until(index, startedAt));
        }
        boolean isComplete = failure.isEmpty() && reading.isComplete();
        Judged judged = judge.finish(earlier.results, ended, endedAt);
        memory.keep(scope, judged.judgement().instances(), isComplete);
        return new AuditReport(
                scope,
                new AuditExecution(
                        startedAt,
                        Duration.ofNanos(workspace.clock().ofWork().nanos() - started),
                        new AuditCost(sent() - sentBefore, judged.seen().valueBytes()),
                        isComplete,
                        failure.map(CacheException::getMessage),
                        Stream.concat(notes.stream(), memory.notes().stream()).toList()),
                new Coverage(
                        keys.count(),
                        judged.seen(),
                        RefusedKeys.of(judged.refused(), section -> count(index, section)),
                        judged.expiredMeanwhile()),
                judged.judgement());
    }

    /**
     * What an audit before has brought.
     *
     * @param claims of instances that stay known; empty if they are learned anew
     * @param isOfSome whether only some of its entries are audited again
     */
    private record Earlier(
            Optional<List<InstanceClaim>> claims,
            Collection<RuleResult> results,
            boolean isOfSome) {

        static Earlier of(AuditReport before, boolean isOfSome) {
            return new Earlier(
                    Optional.of(before.instances()).filter(it -> !it.isEmpty()),
                    before.results(),
                    isOfSome);
        }
    }

    private static long count(KeyIndex index, Section section) {
        return index.groups(section).stream().mapToLong(Group::size).sum();
    }

    private long sent() {
        return workspace.server().commandCounts().stream().mapToLong(CommandCount::sent).sum();
    }
}
