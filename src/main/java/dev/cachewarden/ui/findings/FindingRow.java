package dev.cachewarden.ui.findings;

import dev.cachewarden.app.watch.WatchMark;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;

import java.util.List;
import java.util.Optional;

/** A row of the list. */
sealed interface FindingRow {

    /** What the findings below a heading have in common. */
    sealed interface GroupId {

        /** A rule's findings of one severity. */
        record OfRule(Severity severity, RuleInfo rule) implements GroupId {}

        /**
         * One person's findings.
         *
         * @param id of the user, or what else is known of one without an id; empty for the findings
         *     of which no person is known
         */
        record OfPerson(String id) implements GroupId {}
    }

    /**
     * The heading of a group.
     *
     * @param title the rule, or who it is
     * @param about the group, in a sentence
     * @param findings those that the filter lets through, at least one, the worst first
     * @param more how many of the rule were counted and not kept; at its first group only, and 0
     *     while there is a filter, which cannot judge them
     * @param open whether the findings follow
     */
    record Heading(
            GroupId id, String title, String about, List<Finding> findings, long more, boolean open)
            implements FindingRow {

        public Heading {
            findings = List.copyOf(findings);
        }

        long total() {
            return findings.size() + more;
        }

        Severity worst() {
            return findings.getFirst().severity();
        }
    }

    /**
     * One finding.
     *
     * @param mark what a watch has to say about it
     */
    record Item(Finding finding, Optional<WatchMark> mark) implements FindingRow {}

    /** How many findings were counted and not kept. */
    record More(long count) implements FindingRow {}
}
