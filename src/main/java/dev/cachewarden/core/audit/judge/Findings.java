package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.reference.CrossReference;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.audit.rule.Hit;
import dev.cachewarden.core.audit.rule.LegacyMoveOffer;
import dev.cachewarden.core.audit.rule.Rule;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns hits into findings: with keys, fingerprints, and when they end. */
final class Findings {

    /** A user who is in a hundred thousand batches is reported with the first of them. */
    private static final int MOST_KEYS = 200;

    private final RuleContext context;
    private final EntryFacts facts;
    private final CrossReference reference;
    private final Instant now;
    private final Depth depth;
    private long expired;

    /**
     * @param context of the moment of comparing; what has expired by its time is no finding
     * @param now the same moment on the wall clock
     */
    Findings(
            RuleContext context,
            EntryFacts facts,
            CrossReference reference,
            Instant now,
            Depth depth) {
        this.context = context;
        this.facts = facts;
        this.reference = reference;
        this.now = now;
        this.depth = depth;
    }

    /** Findings dropped so far because their entries have expired. */
    long expired() {
        return expired;
    }

    RuleResult of(Rule rule, HitList hits) {
        expired += hits.count(entry -> !isAlive(entry));
        List<HitList.Said> kept = hits.kept(this::isAlive);
        Map<Integer, List<Optional<String>>> origins = origins(rule, kept);
        return new RuleResult(
                rule.info(),
                kept.stream().map(said -> finding(rule, said, origins)).toList(),
                hits.countedOnly(this::isAlive, this::isOutside),
                hits.countMuted(this::isAlive));
    }

    private boolean isOutside(int entry) {
        Section section = context.keys().sections().get(context.keys().section(entry));
        return !(section instanceof Section.Configured);
    }

    private boolean isAlive(int entry) {
        return facts.isAlive(entry, context.nowNanos());
    }

    /** What the users in the entries of keys that could be moved show of their origin. */
    private Map<Integer, List<Optional<String>>> origins(Rule rule, List<HitList.Said> kept) {
        return depth == Depth.VALUES && rule.info().repairs().contains(RepairKind.MOVE)
                ? reference.instancesIn(
                        kept.stream()
                                .map(it -> it.entries().getFirst())
                                .collect(Collectors.toSet()))
                : Map.of();
    }

    private Finding finding(
            Rule rule, HitList.Said said, Map<Integer, List<Optional<String>>> origins) {
        Hit hit = said.hit();
        int subject = said.entries().getFirst();
        Map<CacheKey, Fingerprint> seen = new LinkedHashMap<>();
        List<CacheKey> keys =
                said.entries().stream()
                        .limit(MOST_KEYS)
                        .map(entry -> {
                            CacheKey key = context.keys().key(entry);
                            facts.seen(entry).ifPresent(it -> seen.put(key, it));
                            return key;
                        })
                        .toList();
        boolean movable = depth == Depth.VALUES && rule.info().repairs().contains(RepairKind.MOVE);
        List<Optional<String>> shown = origins.getOrDefault(subject, List.of());
        return new Finding(
                rule.info(),
                hit.severity(),
                keys,
                seen,
                movable ? LegacyMoveOffer.evidence(hit.evidence(), shown, context) : hit.evidence(),
                movable ? withMove(hit.repairs(), keys.getFirst(), shown) : hit.repairs(),
                endOf(subject));
    }

    private List<RepairOffer> withMove(
            List<RepairOffer> usual, CacheKey key, List<Optional<String>> shown) {
        return usual.stream()
                .map(offer ->
                        offer.kind() == RepairKind.MOVE
                                ? LegacyMoveOffer.offer(key, shown, context)
                                : offer)
                .toList();
    }

    private Optional<Instant> endOf(int entry) {
        return facts.ttl(entry) instanceof Ttl.Running running
                ? Optional.of(now.plus(running.remaining(context.nowNanos())))
                : Optional.empty();
    }
}
