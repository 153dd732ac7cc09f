package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.audit.Nameless;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.reference.Copies;
import dev.cachewarden.core.audit.reference.CrossReference;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.audit.reference.Names;
import dev.cachewarden.core.audit.rule.EntryRule;
import dev.cachewarden.core.audit.rule.Ground;
import dev.cachewarden.core.audit.rule.InstanceRule;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.audit.rule.Rule;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.audit.rule.UserRule;
import dev.cachewarden.core.audit.rule.UsernameRule;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.FactsReader;

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

/**
 * Lets all rules of an audit judge: entry by entry in shards while they are read, then entries
 * against each other.
 */
public final class Judge {

    private final Ground ground;
    private final AuditScope scope;
    private final FactsReader reader;
    private final Optional<List<InstanceClaim>> known;
    private final List<KnownInstance> earlier;
    private final List<Rule> rules;
    private final EntryFacts facts;
    private final HitLists lists;
    private final Names ids = new Names();
    private final Names instances = new Names();
    private final List<Shard> shards = new ArrayList<>();

    /**
     * @param known instances, from an audit of the whole cache; empty to learn them
     * @param earlier what earlier audits of this cache knew, to learn beside
     */
    public Judge(
            Ground ground,
            AuditScope scope,
            FactsReader reader,
            Optional<List<InstanceClaim>> known,
            List<KnownInstance> earlier) {
        this.ground = ground;
        this.scope = scope;
        this.reader = reader;
        this.known = known;
        this.earlier = List.copyOf(earlier);
        this.rules =
                Rules.rules().stream()
                        .filter(rule -> rule.info().reads().isWithin(scope.depth()))
                        .filter(rule -> scope.runs(rule.info(), ground.settings()))
                        .toList();
        this.lists = new HitLists(ground);
        this.facts = new EntryFacts(ground.keys().count(), scope.depth() == Depth.VALUES);
    }

    /** One more shard, for one thread. Safe for all threads. */
    public synchronized Shard shard() {
        Shard shard =
                new Shard(
                        ground,
                        scope.depth(),
                        ofKind(EntryRule.class),
                        reader,
                        facts,
                        new Copies(ids, instances),
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
    public synchronized Judgement finish(
            Collection<RuleResult> before, long nowNanos, Instant now) {
        CrossReference reference =
                new CrossReference(
                        ground.keys(), copies(), entry -> facts.isAlive(entry, nowNanos));
        List<InstanceClaim> claims = known.orElseGet(() -> claims(reference));
        Ground judging = ground.with(new Instances(claims), nowNanos);
        Map<Rule, HitList> hits = entryHits();
        Comparison.Found found =
                new Comparison(reference, judging, lists)
                        .run(ofKind(UserRule.class), ofKind(UsernameRule.class));
        found.hits().forEach((rule, list) -> listOf(hits, rule).addAll(list));
        ofKind(InstanceRule.class)
                .forEach(
                        rule ->
                                rule.check(
                                        judging,
                                        (by, entries, hit) -> listOf(hits, by).add(entries, hit)));
        Findings findings = new Findings(judging, facts, reference, now, scope.depth());
        List<RuleResult> results =
                rules.stream().map(rule -> findings.of(rule, listOf(hits, rule))).toList();
        Unchanged unchanged = new Unchanged(judging, facts, now);
        List<CacheKey> refused = refused();
        return new Judgement(
                new Remembered(judging, scope, unchanged, reference, Set.copyOf(refused), rules)
                        .with(results, before),
                told(claims),
                scope.depth() == Depth.VALUES ? proofs(found.proofs().proofs()) : List.of(),
                shards.stream().mapToLong(Shard::read).sum(),
                shards.stream().mapToLong(Shard::gone).sum(),
                shards.stream().mapToLong(Shard::unread).sum(),
                shards.stream().mapToLong(Shard::tooLong).sum(),
                refused,
                shards.stream().mapToLong(Shard::bytes).sum(),
                findings.expired());
    }

    private List<CacheKey> refused() {
        return shards.stream()
                .flatMapToInt(shard -> shard.refused().stream())
                .mapToObj(ground.keys()::key)
                .toList();
    }

    private List<Proof> proofs(List<Proof> ofUsers) {
        Map<String, List<Nameless.Kept>> nameless =
                shards.stream()
                        .flatMap(shard -> shard.nameless().entrySet().stream())
                        .flatMap(
                                it ->
                                        it.getValue().stream()
                                                .mapToObj(ground.keys()::key)
                                                .map(key -> new Nameless.Kept(key, it.getKey())))
                        .collect(Collectors.groupingBy(one -> one.key().section().label()));
        return ofUsers.stream()
                .map(
                        proof ->
                                proof.withNameless(
                                        Nameless.of(
                                                nameless.getOrDefault(
                                                        proof.environment(), List.of()))))
                .toList();
    }

    private Copies copies() {
        Copies all = new Copies(ids, instances);
        shards.forEach(shard -> all.addAll(shard.copies()));
        return all;
    }

    private List<InstanceClaim> claims(CrossReference reference) {
        Users.Shown shown =
                scope.depth() == Depth.VALUES ? Comparison.shown(reference) : new Users.Shown();
        boolean learn = ground.settings().learn() && scope.depth() == Depth.VALUES;
        return new Learning(
                        ground.settings().withLearn(learn),
                        ground.layout().environments(),
                        shown.crowds(),
                        earlier)
                .claims();
    }

    /** A keys audit knows of no instance but what is configured. */
    private List<InstanceClaim> told(List<InstanceClaim> claims) {
        boolean worthTelling =
                scope.depth() == Depth.VALUES
                        || claims.stream().anyMatch(it -> it.source().isGiven());
        return worthTelling ? claims : List.of();
    }

    private Map<Rule, HitList> entryHits() {
        Map<Rule, HitList> all = new LinkedHashMap<>();
        rules.forEach(rule -> all.put(rule, lists.of(rule)));
        for (Shard shard : shards) {
            shard.hits().forEach((rule, list) -> listOf(all, rule).addAll(list));
        }
        return all;
    }

    private static HitList listOf(Map<Rule, HitList> all, Rule rule) {
        return Objects.requireNonNull(all.get(rule));
    }
}
