package dev.cachewarden.ui.audit;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.KeyRange;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Texts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which findings are at and below each place. A finding belongs to the place of every entry that it
 * names, and counts once in each. What is only information is listed and not counted: a mark means
 * that there is something to do. Immutable.
 */
public final class FindingMarks {

    public static final FindingMarks NONE = new FindingMarks(List.of(), 0);

    private final Map<CacheKey, List<Finding>> byKey = new HashMap<>();
    private final Map<Section, Counter> bySection = new HashMap<>();
    private final Map<Branch, Counter> byType = new HashMap<>();
    private final Map<Branch, NavigableMap<ByteString, List<Finding>>> byIdentifier =
            new HashMap<>();
    private final Counter all = new Counter();
    private final boolean isLowerBound;

    private record Branch(Section section, KeyType type) {}

    /**
     * The findings at a place.
     *
     * @param worst of them
     * @param count at least 1
     * @param isLowerBound whether there may be more that were only counted
     */
    public record Mark(Severity worst, long count, boolean isLowerBound) {

        /** {@code 5}, or {@code 1,000+}. */
        public String text() {
            return Texts.number(count) + (isLowerBound ? "+" : "");
        }

        /** {@code 5 findings, worst critical}. */
        public String words() {
            return text()
                    + (count == 1 && !isLowerBound ? " finding, " : " findings, worst ")
                    + worst.label();
        }
    }

    private FindingMarks(List<Finding> findings, long countedOnly) {
        isLowerBound = countedOnly > 0;
        findings.forEach(this::add);
    }

    public static FindingMarks of(AuditReport report) {
        return new FindingMarks(
                report.findings(), report.results().stream().mapToLong(RuleResult::more).sum());
    }

    private void add(Finding finding) {
        Set<Section> sections = new HashSet<>();
        Set<Branch> branches = new HashSet<>();
        for (CacheKey key : finding.keys()) {
            Branch branch = new Branch(key.section(), key.type());
            append(byKey, key, finding);
            append(
                    byIdentifier.computeIfAbsent(branch, _ -> new TreeMap<>()),
                    key.identifier(),
                    finding);
            if (sections.add(key.section())) {
                bySection.computeIfAbsent(key.section(), _ -> new Counter()).add(finding);
            }
            if (branches.add(branch)) {
                byType.computeIfAbsent(branch, _ -> new Counter()).add(finding);
            }
        }
        all.add(finding);
    }

    private static <K> void append(Map<K, List<Finding>> map, K key, Finding finding) {
        map.merge(
                key,
                List.of(finding),
                (some, one) -> Stream.concat(some.stream(), one.stream()).toList());
    }

    /** The findings that name an entry, the worst first. */
    public List<Finding> of(CacheKey key) {
        return byKey.getOrDefault(key, List.of());
    }

    public Optional<Mark> all() {
        return all.mark(isLowerBound);
    }

    public Optional<Mark> in(Section section) {
        return Optional.ofNullable(bySection.get(section)).flatMap(it -> it.mark(isLowerBound));
    }

    public Optional<Mark> in(Section section, KeyType type) {
        return Optional.ofNullable(byType.get(new Branch(section, type)))
                .flatMap(it -> it.mark(isLowerBound));
    }

    public Optional<Mark> in(KeyRange range) {
        Branch branch = new Branch(range.group().section(), range.group().type());
        NavigableMap<ByteString, List<Finding>> keys = byIdentifier.get(branch);
        if (keys == null) {
            return Optional.empty();
        }
        Counter counter = new Counter();
        keys.subMap(range.first(), true, range.last(), true).values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(counter::add);
        return counter.mark(isLowerBound);
    }

    public Optional<Mark> at(CacheKey key) {
        Counter counter = new Counter();
        of(key).forEach(counter::add);
        return counter.mark(false);
    }

    private static final class Counter {

        private long count;
        private Severity worst = Severity.INFO;

        void add(Finding finding) {
            if (finding.severity().isAtLeast(Severity.LOW)) {
                count++;
                worst = finding.severity().isAtLeast(worst) ? finding.severity() : worst;
            }
        }

        Optional<Mark> mark(boolean isLowerBound) {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new Mark(worst, count, isLowerBound));
        }
    }
}
