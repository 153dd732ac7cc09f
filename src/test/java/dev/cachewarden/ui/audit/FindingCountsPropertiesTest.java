package dev.cachewarden.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.FindingCounts;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.SampleAudit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** For any report, the counts in the tree add up to the findings. */
class FindingCountsPropertiesTest {

    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private static final List<String> PLACES =
            List.of(
                    "clerk:production:id:",
                    "clerk:production:username:",
                    "clerk:development:id:",
                    "clerk:id:",
                    "clerk:preview:id:");

    @Property(tries = 300)
    void sectionsTypesAndEntriesAddUpToTheWhole(
            @ForAll @IntRange(max = 40) int findings, @ForAll Random random) {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < findings; i++) {
            Severity severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
            all.add(
                    SampleAudit.finding(
                            SampleAudit.RULES.get(random.nextInt(SampleAudit.RULES.size())),
                            severity,
                            key(random),
                            key(random)));
        }
        AuditReport report =
                SampleAudit.report(
                        SampleAudit.RULES.stream()
                                .map(rule ->
                                        SampleAudit.result(
                                                rule,
                                                all.stream()
                                                        .filter(it -> it.rule().equals(rule))
                                                        .toArray(Finding[]::new)))
                                .toArray(RuleResult[]::new));
        FindingMarks marks = FindingMarks.of(report);
        List<CacheKey> keys = all.stream().map(Finding::subject).distinct().toList();

        FindingCounts whole = FindingCounts.of(report.findings(), false);
        assertThat(whole.total()).isEqualTo(report.total());
        assertThat(marks.all().map(FindingMarks.Mark::counts))
                .isEqualTo(Optional.of(whole).filter(FindingCounts::isTask));
        Map<Severity, Long> tasks = tasks(whole);
        assertThat(sum(keys.stream().map(CacheKey::section).distinct().map(marks::in).toList()))
                .isEqualTo(tasks);
        assertThat(
                        sum(
                                keys.stream()
                                        .map(key -> List.of(key.section(), key.type()))
                                        .distinct()
                                        .map(it ->
                                                marks.in((Section) it.get(0), (KeyType) it.get(1)))
                                        .toList()))
                .isEqualTo(tasks);
        assertThat(sum(keys.stream().map(marks::at).toList())).isEqualTo(tasks);
    }

    @Property(tries = 100)
    void aMarkCountsWhatHasItsColour(
            @ForAll @IntRange(min = 1, max = 30) int low,
            @ForAll @IntRange(min = 1, max = 5) int critical) {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < low; i++) {
            all.add(SampleAudit.finding(SampleAudit.CLOCK, Severity.LOW, PLACES.getFirst() + i));
        }
        for (int i = 0; i < critical; i++) {
            all.add(
                    SampleAudit.finding(
                            SampleAudit.CLOCK, Severity.CRITICAL, PLACES.getFirst() + "c" + i));
        }
        FindingMarks.Mark mark = new FindingMarks.Mark(FindingCounts.of(all, false));

        assertThat(mark.worst()).isEqualTo(Severity.CRITICAL);
        assertThat(mark.text()).isEqualTo(String.valueOf(critical));
        assertThat(mark.words()).contains(low + " low");
    }

    private static String key(Random random) {
        return PLACES.get(random.nextInt(PLACES.size())) + "user_" + random.nextInt(6);
    }

    /** What is only information is in no mark of a place that has nothing else. */
    private static Map<Severity, Long> tasks(FindingCounts counts) {
        Map<Severity, Long> tasks = new EnumMap<>(Severity.class);
        tasks.putAll(counts.bySeverity());
        tasks.remove(Severity.INFO);
        return tasks;
    }

    private static Map<Severity, Long> sum(Collection<Optional<FindingMarks.Mark>> marks) {
        Map<Severity, Long> sum = new EnumMap<>(Severity.class);
        marks.stream()
                .flatMap(Optional::stream)
                .forEach(mark ->
                        tasks(mark.counts())
                                .forEach((severity, count) ->
                                        sum.merge(severity, count, Long::sum)));
        return sum;
    }
}
