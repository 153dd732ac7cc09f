package dev.cachewarden.ui.findings;

import dev.cachewarden.app.watch.WatchMark;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.people.ElidedIds;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.ui.findings.FindingRow.GroupId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The findings of a report as rows below headings. */
final class FindingGroups {

    private static final String NOBODY = "No person known";

    private final AuditReport report;
    private final FindingFilter filter;
    private final PersonNames names;
    private final Set<GroupId> folded;
    private final List<FindingRow> rows = new ArrayList<>();

    /**
     * @param folded the groups of which only the heading is listed
     */
    FindingGroups(
            AuditReport report, FindingFilter filter, PersonNames names, Set<GroupId> folded) {
        this.report = report;
        this.filter = filter;
        this.names = names;
        this.folded = folded;
    }

    /** A group for each rule and severity. */
    List<FindingRow> byRule(Function<Finding, Optional<WatchMark>> marks) {
        Map<GroupId.OfRule, List<Finding>> groups = new LinkedHashMap<>();
        accepted()
                .forEach(finding ->
                        groups.computeIfAbsent(
                                        new GroupId.OfRule(finding.severity(), finding.rule()),
                                        _ -> new ArrayList<>())
                                .add(finding));
        Set<RuleInfo> seen = new HashSet<>();
        groups.forEach((group, findings) -> {
            boolean first = filter.isEverything() && seen.add(group.rule());
            long more =
                    first ? report.result(group.rule().id()).map(RuleResult::more).orElse(0L) : 0;
            add(heading(group, findings, more), marks);
            if (more > 0 && !folded.contains(group)) {
                rows.add(new FindingRow.More(more));
            }
        });
        return List.copyOf(rows);
    }

    /** A group for each person, so that all that concerns one is repaired together. */
    List<FindingRow> byPerson(Function<Finding, Optional<WatchMark>> marks) {
        Map<GroupId, List<Finding>> groups = new LinkedHashMap<>();
        Map<GroupId, Person> people = new LinkedHashMap<>();
        accepted()
                .forEach(finding -> {
                    Optional<Person> person = names.in(finding.keys());
                    GroupId group = new GroupId.OfPerson(person.map(this::identity).orElse(""));
                    person.ifPresent(it -> people.putIfAbsent(group, it));
                    groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(finding);
                });
        ElidedIds ids = ElidedIds.of(people.values().stream().map(Person::id).toList());
        groups.forEach((group, findings) ->
                add(
                        heading(
                                group,
                                Optional.ofNullable(people.get(group))
                                        .map(it -> PersonWords.line(it, names.privacy(), ids))
                                        .orElse(NOBODY),
                                findings),
                        marks));
        long more =
                filter.isEverything()
                        ? report.results().stream().mapToLong(RuleResult::more).sum()
                        : 0;
        if (more > 0) {
            rows.add(new FindingRow.More(more));
        }
        return List.copyOf(rows);
    }

    private Stream<Finding> accepted() {
        return report.findings().stream().filter(finding -> filter.accepts(finding, names));
    }

    private String identity(Person person) {
        return person.id().isEmpty() ? String.join("\n", person.fields()) : person.id();
    }

    private FindingRow.Heading heading(GroupId.OfRule group, List<Finding> findings, long more) {
        return new FindingRow.Heading(
                group,
                group.rule().title(),
                group.rule().what(),
                findings,
                more,
                !folded.contains(group));
    }

    private FindingRow.Heading heading(GroupId group, String title, List<Finding> findings) {
        String about =
                title.equals(NOBODY)
                        ? "What is about no user, or about one whose value was not read."
                        : "All findings about entries that hold this person.";
        return new FindingRow.Heading(group, title, about, findings, 0, !folded.contains(group));
    }

    private void add(FindingRow.Heading heading, Function<Finding, Optional<WatchMark>> marks) {
        rows.add(heading);
        if (heading.open()) {
            heading.findings().forEach(it -> rows.add(new FindingRow.Item(it, marks.apply(it))));
        }
    }
}
