package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule's hit.
 *
 * @param severity as configured, which can differ from the rule's
 * @param keys the entries it is about, the one that is wrong first; never empty
 * @param seen what the audit saw of the values of {@code keys}; a key is missing where the value
 *     was not read
 * @param endsAt when it ends by itself, because the subject expires; empty if it does not
 */
public record Finding(
        RuleInfo rule,
        Severity severity,
        List<CacheKey> keys,
        Map<CacheKey, Fingerprint> seen,
        Evidence evidence,
        List<RepairOffer> repairs,
        Optional<Instant> endsAt) {

    public Finding {
        keys = List.copyOf(keys);
        seen = Map.copyOf(seen);
        repairs = List.copyOf(repairs);
    }

    /** The entry that is wrong. */
    public CacheKey subject() {
        return keys.getFirst();
    }

    public Section section() {
        return subject().section();
    }

    /** The same finding in two audits has the same identity. */
    public Identity identity() {
        return new Identity(rule.id(), subject());
    }

    /** What makes a finding the same in two audits: rule and entry. */
    public record Identity(RuleId rule, CacheKey subject) {}
}
