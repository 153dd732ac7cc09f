package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** With the kept findings of another audit that are not among these. */
    RuleResult joinedBy(RuleResult other) {
        Set<Finding.Identity> known =
                findings.stream().map(Finding::identity).collect(Collectors.toSet());
        List<Finding> more =
                other.findings.stream().filter(it -> !known.contains(it.identity())).toList();
        // Those that are only counted here may be the same.
        long unseen = Math.max(0, more.size() - more());
        return new RuleResult(
                rule,
                Stream.concat(findings.stream(), more.stream()).toList(),
                total + unseen,
                muted);
    }

    /** With those of the kept findings muted that the mutes of this rule cover. */
    RuleResult without(List<Mute> mutes) {
        Predicate<CacheKey> covered =
                mutes.stream()
                        .filter(mute -> mute.rule().equals(rule.name()))
                        .map(Mute::coverage)
                        .reduce(key -> false, Predicate::or);
        List<Finding> left = findings.stream().filter(it -> !covered.test(it.subject())).toList();
        long gone = (long) findings.size() - left.size();
        return new RuleResult(rule, left, total - gone, muted + gone);
    }
}
