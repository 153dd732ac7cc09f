package dev.cachewarden.ui.findings;

import dev.cachewarden.app.watch.WatchMark;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;

import java.util.List;
import java.util.Optional;

/** A row of the list. */
sealed interface FindingRow {

    /** A rule's findings of one severity. */
    record GroupId(Severity severity, RuleInfo rule) {}

    /**
     * The heading of a group.
     *
     * @param findings those that the filter lets through
     * @param more how many of the rule were counted and not kept; at its first group only, and 0
     *     while there is a filter, which cannot judge them
     * @param open whether the findings follow
     */
    record Heading(GroupId id, List<Finding> findings, long more, boolean open)
            implements FindingRow {

        long total() {
            return findings.size() + more;
        }
    }

    /**
     * One finding.
     *
     * @param mark what a watch has to say about it
     */
    record Item(Finding finding, Optional<WatchMark> mark) implements FindingRow {}

    /** How many findings of a rule were counted and not kept. */
    record More(RuleInfo rule, long count) implements FindingRow {}
}
