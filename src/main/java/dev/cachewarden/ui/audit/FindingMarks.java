package dev.cachewarden.ui.audit;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.FindingCounts;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.KeyRange;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which findings are at and below each place. A finding counts where the entry is that is wrong,
 * and so the counts of places add up; {@link #of} has it at every entry that it names. Where there
 * is only information there is no mark: a mark means that there is something to do. Immutable.
 */
public final class FindingMarks {

    public static final FindingMarks NONE = new FindingMarks(List.of(), 0);

    private final Map<CacheKey, List<Finding>> byKey = new HashMap<>();
    private final Map<Section, List<Finding>> bySection = new HashMap<>();
    private final Map<Branch, List<Finding>> byType = new HashMap<>();
    private final Map<Branch, NavigableMap<ByteString, List<Finding>>> byIdentifier =
            new HashMap<>();
    private final List<Finding> all = new ArrayList<>();
    private final boolean isLowerBound;

    private record Branch(Section section, KeyType type) {}

    /**
     * The findings at and below a place.
     *
     * @param counts of which at least one is more than information
     */
    public record Mark(FindingCounts counts) {

        public Severity worst() {
            return counts.worst().orElse(Severity.INFO);
        }

        /**
         * How many are of the worst severity, whose colour it has: {@code 5}, or {@code 1,000+}.
         */
        public String text() {
            return Numbers.of(counts.ofWorst()) + (counts.isLowerBound() ? "+" : "");
        }

        /** {@code 12 findings: 5 critical, 7 low}. */
        public String words() {
            return counts.words();
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
        finding.keys().stream().distinct().forEach(key -> append(byKey, key, finding));
        CacheKey key = finding.subject();
        Branch branch = new Branch(key.section(), key.type());
        append(
                byIdentifier.computeIfAbsent(branch, _ -> new TreeMap<>()),
                key.identifier(),
                finding);
        bySection.computeIfAbsent(key.section(), _ -> new ArrayList<>()).add(finding);
        byType.computeIfAbsent(branch, _ -> new ArrayList<>()).add(finding);
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
        return mark(all, isLowerBound);
    }

    public Optional<Mark> in(Section section) {
        return mark(bySection.getOrDefault(section, List.of()), isLowerBound);
    }

    public Optional<Mark> in(Section section, KeyType type) {
        return mark(byType.getOrDefault(new Branch(section, type), List.of()), isLowerBound);
    }

    public Optional<Mark> in(KeyRange range) {
        Branch branch = new Branch(range.group().section(), range.group().type());
        NavigableMap<ByteString, List<Finding>> keys = byIdentifier.get(branch);
        return keys == null
                ? Optional.empty()
                : mark(
                        keys.subMap(range.first(), true, range.last(), true).values().stream()
                                .flatMap(List::stream)
                                .toList(),
                        isLowerBound);
    }

    /** Those that are about this entry; others may only name it. */
    public Optional<Mark> at(CacheKey key) {
        return mark(of(key).stream().filter(it -> it.subject().equals(key)).toList(), false);
    }

    private static Optional<Mark> mark(List<Finding> findings, boolean isLowerBound) {
        return Optional.of(FindingCounts.of(findings, isLowerBound))
                .filter(FindingCounts::isTask)
                .map(Mark::new);
    }
}
