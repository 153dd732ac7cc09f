package dev.cachewarden.core.audit;

import java.util.List;

/**
 * What one rule found.
 *
 * @param findings the worst ones, then the first in the order of their keys; muted ones are not
 *     among them
 * @param total how many there are, perhaps more than {@code findings}; muted ones do not count
 * @param muted how many were not told because of a mute
 */
public record RuleResult(RuleInfo rule, List<Finding> findings, long total, long muted) {

    public RuleResult {
        findings = List.copyOf(findings);
    }

    /** How many are counted only. */
    public long more() {
        return total - findings.size();
    }
}
