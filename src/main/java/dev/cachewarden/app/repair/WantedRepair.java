package dev.cachewarden.app.repair;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.key.CacheKey;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What findings ask to be done to one entry.
 *
 * @param seen what audits saw of its value; more than one where it changed between them
 * @param offer possible, if one of the findings offers it
 */
record WantedRepair(CacheKey key, Set<Fingerprint> seen, RepairOffer offer) {

    /** What somebody wants who has chosen the entry: no audit has seen it. */
    static WantedRepair chosen(CacheKey key, RepairKind kind) {
        return new WantedRepair(key, Set.of(), RepairOffer.of(kind, key));
    }

    /** One per entry, in the order of the findings; of offers for an entry a possible one wins. */
    static List<WantedRepair> of(List<Finding> findings, RepairKind kind) {
        Map<CacheKey, WantedRepair> wanted = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (RepairOffer offer : finding.repairs()) {
                if (offer.kind() == kind) {
                    offer.on()
                            .forEach(key ->
                                    wanted.merge(key, of(finding, key, offer), WantedRepair::and));
                }
            }
        }
        return List.copyOf(wanted.values());
    }

    private static WantedRepair of(Finding finding, CacheKey key, RepairOffer offer) {
        return new WantedRepair(
                key,
                Optional.ofNullable(finding.seen().get(key)).map(Set::of).orElse(Set.of()),
                offer);
    }

    private WantedRepair and(WantedRepair other) {
        Set<Fingerprint> both = new HashSet<>(seen);
        both.addAll(other.seen);
        boolean otherWins = !offer.isPossible() && other.offer.isPossible();
        return new WantedRepair(key, Set.copyOf(both), otherWins ? other.offer : offer);
    }
}
