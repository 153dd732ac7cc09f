package dev.cachewarden.core.audit;

import dev.cachewarden.core.text.Numbers;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Findings, counted by severity. Each counts once, at the entry that is wrong, so that the counts
 * of parts add up to that of the whole: of a cache, of its sections, types and entries.
 *
 * @param isLowerBound whether there may be more: some were only counted, and nobody knows where
 */
public record FindingCounts(Map<Severity, Long> bySeverity, boolean isLowerBound) {

    public FindingCounts {
        bySeverity = Map.copyOf(bySeverity);
    }

    /** Of these findings. */
    public static FindingCounts of(Collection<Finding> findings, boolean isLowerBound) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        return new FindingCounts(counts, isLowerBound);
    }

    public long of(Severity severity) {
        return bySeverity.getOrDefault(severity, 0L);
    }

    public long total() {
        return bySeverity.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The worst severity there is; empty if there is no finding. */
    public Optional<Severity> worst() {
        return bySeverity.keySet().stream().max(Comparator.naturalOrder());
    }

    /** How many are of the worst severity; 0 if there is no finding. */
    public long ofWorst() {
        return worst().map(this::of).orElse(0L);
    }

    /** Whether there is something to do, and not only information. */
    public boolean isTask() {
        return worst().filter(it -> it.isAtLeast(Severity.LOW)).isPresent();
    }

    /** {@code 12 findings: 5 critical, 7 low}. */
    public String words() {
        return Numbers.of(total())
                + (isLowerBound ? "+ findings" : " " + Numbers.noun(total(), "finding"))
                + ": "
                + Arrays.stream(Severity.values())
                        .sorted(Comparator.reverseOrder())
                        .filter(severity -> of(severity) > 0)
                        .map(severity -> Numbers.of(of(severity)) + " " + severity.label())
                        .collect(Collectors.joining(", "));
    }
}
