package dev.cachewarden.core.audit;

import java.util.List;

/**
 * What came out of judging.
 *
 * @param results of every rule that ran, in the order of the rules
 * @param instances of the configured environments, in their order; empty after a {@link Depth#KEYS}
 *     audit without configured instances
 * @param proofs of the configured environments, in their order; empty after a {@link Depth#KEYS}
 *     audit
 * @param times of every section that was looked at, in their order
 */
public record Judgement(
        List<RuleResult> results,
        List<InstanceClaim> instances,
        List<Proof> proofs,
        List<TimesLeft> times) {

    public Judgement {
        results = List.copyOf(results);
        instances = List.copyOf(instances);
        proofs = List.copyOf(proofs);
        times = List.copyOf(times);
    }

    /** The same with other results. */
    Judgement with(List<RuleResult> others) {
        return new Judgement(others, instances, proofs, times);
    }
}
