package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;

import java.util.List;

/**
 * What came out of judging.
 *
 * @param read entries that were there
 * @param gone keys without entry
 * @param unread entries whose value was not read
 * @param tooLong those of them that are strings
 * @param refused keys that may not be read
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
        long tooLong,
        List<CacheKey> refused,
        long bytes,
        long expiredMeanwhile) {

    public Judgement {
        results = List.copyOf(results);
        instances = List.copyOf(instances);
        proofs = List.copyOf(proofs);
        refused = List.copyOf(refused);
    }
}
