package dev.cachewarden.core.overview;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.FindingCounts;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The findings in a section: how many of each severity, none, or not known. */
public sealed interface FindingsFigure {

    /** Nothing was looked at. */
    record NotChecked() implements FindingsFigure {}

    /**
     * Findings.
     *
     * @param rules that found them, by severity
     */
    record Found(FindingCounts counts, Map<Severity, List<RuleId>> rules)
            implements FindingsFigure {

        public Found {
            rules = Map.copyOf(rules);
        }
    }

    /**
     * No finding.
     *
     * @param doubt why that is no proof that there is nothing to find, a clause; empty if it is one
     */
    record None(Optional<String> doubt) implements FindingsFigure {}

    /**
     * Of the last audit, if there was one.
     *
     * @param isOutdated whether something was changed since that only another audit can judge
     */
    static FindingsFigure of(Section section, Optional<AuditReport> report, boolean isOutdated) {
        if (report.isEmpty()) {
            return new NotChecked();
        }
        List<Finding> here =
                report.get().findings().stream()
                        .filter(it -> it.section().equals(section))
                        .toList();
        if (!here.isEmpty()) {
            boolean isLowerBound = !report.get().keepsAll() || !report.get().complete();
            return new Found(FindingCounts.of(here, isLowerBound), rules(here));
        }
        return LastCheck.of(section, report.get()).isEmpty()
                ? new NotChecked()
                : new None(NothingFound.doubt(section, report.get(), isOutdated));
    }

    private static Map<Severity, List<RuleId>> rules(List<Finding> findings) {
        return findings.stream()
                .collect(
                        Collectors.groupingBy(
                                Finding::severity,
                                TreeMap::new,
                                Collectors.mapping(
                                        it -> it.rule().id(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                ids -> ids.stream().distinct().toList()))));
    }
}
