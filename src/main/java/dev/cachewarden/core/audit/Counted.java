package dev.cachewarden.core.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that are counted and not listed.
 *
 * @param bySeverity how many of each; severities without any are not in it
 * @param outside how many of all these are about an entry outside the configured environments
 */
public record Counted(Map<Severity, Long> bySeverity, long outside) {

    public static final Counted NONE = new Counted(Map.of(), 0);

    public Counted {
        Map<Severity, Long> some = new EnumMap<>(Severity.class);
        bySeverity.forEach((severity, count) -> {
            if (count > 0) {
                some.put(severity, count);
            }
        });
        bySeverity = Map.copyOf(some);
    }

    /** Both together. */
    public Counted plus(Counted others) {
        Map<Severity, Long> all = new EnumMap<>(Severity.class);
        bySeverity.forEach((severity, count) -> all.merge(severity, count, Long::sum));
        others.bySeverity.forEach((severity, count) -> all.merge(severity, count, Long::sum));
        return new Counted(all, outside + others.outside);
    }

    /** Subtracts, per severity, the findings that are listed individually. */
    Counted without(List<Finding> listed) {
        Map<Severity, Long> left = new EnumMap<>(Severity.class);
        bySeverity.forEach((severity, count) ->
                left.put(
                        severity,
                        count - listed.stream().filter(it -> it.severity() == severity).count()));
        return new Counted(left, outside);
    }

    public long total() {
        return bySeverity.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Severity severity) {
        return bySeverity.getOrDefault(severity, 0L);
    }
}
