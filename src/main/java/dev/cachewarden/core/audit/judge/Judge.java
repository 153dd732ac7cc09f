package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.EntriesSeen;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.TimesLeft;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.audit.reference.CrossReference;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.audit.reference.InternedNames;
import dev.cachewarden.core.audit.reference.UserCopyTable;
import dev.cachewarden.core.audit.rule.EntryRule;
import dev.cachewarden.core.audit.rule.InstanceRule;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.audit.rule.Rule;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.audit.rule.UserRule;
import dev.cachewarden.core.audit.rule.UsernameRule;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.ValueReading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets all rules of an audit judge: entry by entry in shards while they are read, then entries
 * against each other.
 */
public final class Judge {

    private final RuleContext context;
    private final AuditScope scope;
    private final ValueReading reader;
    private final Optional<List<InstanceClaim>> known;
    private final List<KnownInstance> earlier;
    private final List<Rule> rules;
    private final EntryFacts facts;
    private final HitLists lists;
    private final InternedNames ids = new InternedNames();
    private final InternedNames instances = new InternedNames();
    private final List<EntryJudge> shards = new ArrayList<>();

    /**
     * @param known instances, from an audit of the whole cache; empty to learn them
     * @param earlier instances known from earlier audits of this cache, weighed against what is
     *     learned
     */
    public Judge(
            RuleContext context,
            AuditScope scope,
            ValueReading reader,
            Optional<List<InstanceClaim>> known,
            List<KnownInstance> earlier) {
        this.context = context;
        this.scope = scope;
        this.reader = reader;
        this.known = known;
        this.earlier = List.copyOf(earlier);
        this.rules =
                Rules.rules().stream()
                        .filter(rule -> rule.info().reads().isWithin(scope.depth()))
                        .filter(rule -> scope.runs(rule.info(), context.settings()))
                        .toList();
        this.lists = new HitLists(context);
        this.facts = new EntryFacts(context.keys().count(), scope.depth() == Depth.VALUES);
    }

    /** One more shard, for one thread. Safe for all threads. */
    public synchronized EntryJudge shard() {
        EntryJudge shard =
                new EntryJudge(
                        context,
                        scope.depth(),
                        ofKind(EntryRule.class),
                        reader,
                        facts,
                        new UserCopyTable(ids, instances),
                        lists);
        shards.add(shard);
        return shard;
    }

    private <T extends Rule> List<T> ofKind(Class<T> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * Compares entries and puts everything together. To be called once, when all shards are idle.
     *
     * @param before results of an earlier audit: what it found stays while it is not disproved
     * @param nowNanos on the monotonic clock: what has expired by then is no finding
     * @param now the same moment on the wall clock
     */
    public synchronized Judged finish(Collection<RuleResult> before, long nowNanos, Instant now) {
        CrossReference reference =
                new CrossReference(
                        context.keys(), copies(), entry -> facts.isAlive(entry, nowNanos));
        List<InstanceClaim> claims = known.orElseGet(() -> claims(reference));
        RuleContext judging = context.with(new Instances(claims), nowNanos);
        Map<Rule, HitList> hits = entryHits();
        Comparison.Found found =
                new Comparison(reference, judging, lists)
                        .run(ofKind(UserRule.class), ofKind(UsernameRule.class));
        found.hits().forEach((rule, list) -> listOf(hits, rule).addAll(list));
        ofKind(InstanceRule.class)
                .forEach(rule ->
                        rule.check(
                                judging, (by, entries, hit) -> listOf(hits, by).add(entries, hit)));
        Findings findings = new Findings(judging, facts, reference, now, scope.depth());
        List<RuleResult> results =
                rules.stream().map(rule -> findings.of(rule, listOf(hits, rule))).toList();
        UnchangedFindings unchanged = new UnchangedFindings(judging, facts, now);
        List<CacheKey> refused = refused();
        Judgement judgement =
                new Judgement(
                        new CarriedFindings(
                                        judging,
                                        scope,
                                        unchanged,
                                        reference,
                                        Set.copyOf(refused),
                                        rules)
                                .with(results, before),
                        reportable(claims),
                        scope.depth() == Depth.VALUES ? proofs(found.proofs().proofs()) : List.of(),
                        times(nowNanos));
        return new Judged(judgement, seen(), refused, findings.expired());
    }

    private EntriesSeen seen() {
        return shards.stream().map(EntryJudge::seen).reduce(EntriesSeen.NONE, EntriesSeen::plus);
    }

    private List<CacheKey> refused() {
        return refusedNumbers().mapToObj(context.keys()::key).toList();
    }

    private IntStream refusedNumbers() {
        return shards.stream().flatMapToInt(shard -> shard.refused().stream());
    }

    private List<TimesLeft> times(long nowNanos) {
        return new SectionTimes(
                        context.keys(), facts, refusedNumbers(), context.layout().ttl(), nowNanos)
                .all();
    }

    private List<Proof> proofs(List<Proof> ofUsers) {
        Map<String, List<UnattributedEntries.Kept>> nameless =
                shards.stream()
                        .flatMap(shard -> shard.nameless().entrySet().stream())
                        .flatMap(it ->
                                it.getValue().stream()
                                        .mapToObj(context.keys()::key)
                                        .map(key -> new UnattributedEntries.Kept(key, it.getKey())))
                        .collect(Collectors.groupingBy(one -> one.key().section().label()));
        return ofUsers.stream()
                .map(proof ->
                        proof.withNameless(
                                UnattributedEntries.of(
                                        nameless.getOrDefault(proof.environment(), List.of()))))
                .toList();
    }

    private UserCopyTable copies() {
        UserCopyTable all = new UserCopyTable(ids, instances);
        shards.forEach(shard -> all.addAll(shard.copies()));
        return all;
    }

    private List<InstanceClaim> claims(CrossReference reference) {
        ShownInstances.Shown shown =
                scope.depth() == Depth.VALUES
                        ? Comparison.shown(reference)
                        : new ShownInstances.Shown();
        boolean learn = context.settings().instances().learn() && scope.depth() == Depth.VALUES;
        return new InstanceLearning(
                        context.settings().instances().learning(learn),
                        context.layout().environments(),
                        shown.crowds(),
                        earlier)
                .claims();
    }

    /** A keys audit knows of no instance but what is configured. */
    private List<InstanceClaim> reportable(List<InstanceClaim> claims) {
        boolean isReportable =
                scope.depth() == Depth.VALUES
                        || claims.stream().anyMatch(it -> it.source().isGiven());
        return isReportable ? claims : List.of();
    }

    private Map<Rule, HitList> entryHits() {
        Map<Rule, HitList> all = new LinkedHashMap<>();
        rules.forEach(rule -> all.put(rule, lists.of(rule)));
        for (EntryJudge shard : shards) {
            shard.hits().forEach((rule, list) -> listOf(all, rule).addAll(list));
        }
        return all;
    }

    private static HitList listOf(Map<Rule, HitList> all, Rule rule) {
        return Objects.requireNonNull(all.get(rule));
    }
}
