package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one rule found. Its number and severity follow from the kept and the counted findings
 * together: those that are kept are a sample.
 *
 * @param findings the worst ones, then the first in the order of their keys; muted ones are not
 *     among them
 * @param counted further findings, kept as a count only and without muted ones
 * @param muted how many were left out because of a mute
 */
public record RuleResult(RuleInfo rule, List<Finding> findings, Counted counted, long muted) {

    public RuleResult {
        findings = List.copyOf(findings);
    }

    /** Of a rule whose findings are all kept. */
    public static RuleResult of(RuleInfo rule, List<Finding> findings) {
        return new RuleResult(rule, findings, Counted.NONE, 0);
    }

    /** How many there are. */
    public long total() {
        return findings.size() + counted.total();
    }

    /** How many are counted only. */
    public long more() {
        return counted.total();
    }

    /** How many there are of that severity. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count()
                + counted.of(severity);
    }

    /** How many there are at least as severe. */
    public long countFrom(Severity least) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.isAtLeast(least))
                .mapToLong(this::count)
                .sum();
    }

    /** The worst severity found; empty if nothing was. */
    public Optional<Severity> worst() {
        return Arrays.stream(Severity.values())
                .filter(severity -> count(severity) > 0)
                .max(Comparator.naturalOrder());
    }

    /** How many are about an entry outside the configured environments. */
    public long outside() {
        return findings.stream()
                        .filter(finding -> !(finding.section() instanceof Section.Configured))
                        .count()
                + counted.outside();
    }

    /** The same with {@code others} in place of the kept findings. */
    public RuleResult withFindings(List<Finding> others) {
        return new RuleResult(rule, others, counted, muted);
    }

    /** With the kept findings of another audit that are not among these. */
    RuleResult joinedBy(RuleResult other) {
        Set<Finding.Identity> known =
                findings.stream().map(Finding::identity).collect(Collectors.toSet());
        List<Finding> more =
                other.findings.stream().filter(it -> !known.contains(it.identity())).toList();
        // Those that are only counted here may be the same.
        return new RuleResult(
                rule,
                Stream.concat(findings.stream(), more.stream()).toList(),
                counted.without(more),
                muted);
    }

    /** With those of the kept findings muted that the mutes of this rule cover. */
    RuleResult without(List<Mute> mutes) {
        Predicate<CacheKey> covered =
                mutes.stream()
                        .filter(mute -> mute.isOf(rule.id()))
                        .map(Mute::coverage)
                        .reduce(key -> false, Predicate::or);
        List<Finding> left = findings.stream().filter(it -> !covered.test(it.subject())).toList();
        long gone = (long) findings.size() - left.size();
        return new RuleResult(rule, left, counted, muted + gone);
    }
}
