package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.reference.CopyGroup;
import dev.cachewarden.core.audit.reference.CrossReference;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.audit.reference.InternedNames;
import dev.cachewarden.core.audit.reference.UserCopyTable;
import dev.cachewarden.core.audit.rule.ClerkEvidence;
import dev.cachewarden.core.audit.rule.ClerkRule;
import dev.cachewarden.core.audit.rule.InstanceRule;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.audit.rule.Rule;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.ReadEntry;

import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Runs the rules that need Clerk's answers. First all entries are gathered, on one thread; then
 * users are passed, and what their answers show is handed in from any thread.
 */
public final class ClerkJudge {

    private final RuleContext context;
    private final EntryFacts facts;
    private final EntryJudge shard;
    private final Map<Rule, HitList> hits = new LinkedHashMap<>();

    public ClerkJudge(RuleContext context, AuditScope scope, ValueReading reader) {
        this.context = context;
        this.facts = new EntryFacts(context.keys().count(), true);
        HitLists lists = new HitLists(context);
        this.shard =
                new EntryJudge(
                        context,
                        Depth.VALUES,
                        List.of(),
                        reader,
                        facts,
                        new UserCopyTable(new InternedNames(), new InternedNames()),
                        lists);
        Rules.rules().stream()
                .filter(rule -> rule instanceof ClerkRule || rule instanceof InstanceRule)
                .filter(rule -> scope.runs(rule.info(), context.settings()))
                .forEach(rule -> hits.put(rule, lists.of(rule)));
    }

    /**
     * Takes an entry.
     *
     * @param readAtNanos when it had been read, on the monotonic clock
     */
    public void gather(ReadEntry entry, long readAtNanos) {
        shard.judge(entry, readAtNanos);
    }

    /** Takes what an entry holds by now. Different entries may come from different threads. */
    public void seeAgain(ReadEntry entry) {
        facts.put(entry.index(), entry.ttl());
        entry.value().ifPresent(value -> facts.put(entry.index(), Fingerprint.of(value)));
    }

    /** What takes a user under one environment. */
    @FunctionalInterface
    public interface UserSink {

        /**
         * Takes one.
         *
         * @param number 0, 1, 2 …, the same at every passing
         * @param entries numbers of those that hold the user
         */
        void accept(int number, Environment environment, String user, int[] entries);
    }

    /** Passes every user, once under each environment. For one thread. */
    public void forEachUser(UserSink sink) {
        int[] next = {0};
        reference()
                .forEachUser(copies ->
                        ShownInstances.forEachEnvironment(
                                copies,
                                (environment, from, to) ->
                                        sink.accept(
                                                next[0]++,
                                                environment,
                                                copies.user(from),
                                                entries(copies, from, to))));
    }

    private static int[] entries(CopyGroup copies, int from, int to) {
        return IntStream.range(from, to).map(copies::entry).distinct().toArray();
    }

    /** Of all entries: what expires meanwhile must not shift the numbers of users. */
    private CrossReference reference() {
        return new CrossReference(context.keys(), shard.copies(), _ -> true);
    }

    /** Numbers of the entries by which the app remembers that there is no such user. */
    public List<Integer> negatives() {
        return shard.negatives().stream().boxed().toList();
    }

    /**
     * Takes what came to light.
     *
     * @param entries numbers of the entries it is about, the one that is wrong first; never empty
     */
    public synchronized void saw(ClerkEvidence sighting, List<Integer> entries) {
        hits.forEach((rule, list) -> {
            if (rule instanceof ClerkRule live) {
                live.check(sighting, context).ifPresent(hit -> list.add(entries, hit));
            }
        });
    }

    /** Whether the entry that a finding is about holds what it held then. */
    public boolean isUnchanged(Finding finding, int entry) {
        return facts.seen(entry).equals(Optional.ofNullable(finding.seen().get(finding.subject())));
    }

    /** Judges which environment belongs to which instance. */
    public synchronized void saw(List<InstanceClaim> claims) {
        RuleContext judging = context.with(new Instances(claims), context.nowNanos());
        List.copyOf(hits.keySet())
                .forEach(rule -> {
                    if (rule instanceof InstanceRule instanceRule) {
                        instanceRule.check(
                                judging,
                                (by, entries, hit) ->
                                        Objects.requireNonNull(hits.get(by)).add(entries, hit));
                    }
                });
    }

    /**
     * What all rules found.
     *
     * @param nowNanos on the monotonic clock: what has expired by then is no finding
     * @param now the same moment on the wall clock
     */
    public synchronized List<RuleResult> results(long nowNanos, Instant now) {
        Findings findings =
                new Findings(
                        context.with(context.instances(), nowNanos),
                        facts,
                        reference(),
                        now,
                        Depth.VALUES);
        return hits.entrySet().stream().map(it -> findings.of(it.getKey(), it.getValue())).toList();
    }

    /**
     * How far it is proven that users belong where they are.
     *
     * @param own numbers of users whom their own instance knows
     * @param foreign numbers of users who live elsewhere
     */
    public List<Proof> proofs(List<InstanceClaim> claims, BitSet own, BitSet foreign) {
        ShownInstances.Proofs proofs =
                new ShownInstances.Proofs(
                        context.keys(), new Instances(claims), context.layout().environments());
        int[] next = {0};
        reference()
                .forEachUser(copies ->
                        ShownInstances.forEachEnvironment(
                                copies,
                                (environment, from, to) -> {
                                    int number = next[0]++;
                                    if (own.get(number) || foreign.get(number)) {
                                        proofs.addLive(environment, own.get(number));
                                    } else {
                                        proofs.add(copies, environment, from, to);
                                    }
                                }));
        return proofs.proofs();
    }
}
