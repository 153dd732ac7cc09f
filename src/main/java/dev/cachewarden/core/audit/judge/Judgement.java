package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleResult;

import java.util.List;

/**
 * What came out of judging.
 *
 * @param read entries that were there
 * @param gone keys without entry
 * @param unread entries whose value was not read
 * @param bytes of all values
 * @param expiredMeanwhile findings dropped because their entries have expired
 */
public record Judgement(
        List<RuleResult> results,
        List<InstanceClaim> instances,
        List<Proof> proofs,
        long read,
        long gone,
        long unread,
        long bytes,
        long expiredMeanwhile) {

    public Judgement {
        results = List.copyOf(results);
        instances = List.copyOf(instances);
        proofs = List.copyOf(proofs);
    }
}
