package dev.cachewarden.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.index.KeyRange;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class FindingMarksTest {

    private static final String IN_PRODUCTION = "clerk:production:id:user_b";
    private static final String IN_DEVELOPMENT = "clerk:development:id:user_b";

    private final Section production = SampleAudit.key(IN_PRODUCTION).section();

    @Test
    void aFindingOfTwoEntriesCountsWhereTheWrongOneIsAndIsToldAtBoth() {
        Finding both =
                SampleAudit.finding(
                        SampleAudit.FOREIGN, Severity.HIGH, IN_PRODUCTION, IN_DEVELOPMENT);
        FindingMarks marks =
                FindingMarks.of(
                        SampleAudit.report(
                                SampleAudit.result(SampleAudit.FOREIGN, both),
                                SampleAudit.result(
                                        SampleAudit.CLOCK,
                                        SampleAudit.finding(
                                                SampleAudit.CLOCK, Severity.LOW, IN_PRODUCTION))));

        FindingMarks.Mark one = marks.all().orElseThrow();
        assertThat(one.text()).isEqualTo("1");
        assertThat(one.words()).isEqualTo("2 findings: 1 high, 1 low");
        assertThat(marks.in(production)).contains(one);
        assertThat(marks.in(SampleAudit.key(IN_DEVELOPMENT).section())).isEmpty();
        assertThat(marks.in(production, KeyType.USERNAME)).isEmpty();
        assertThat(marks.of(SampleAudit.key(IN_DEVELOPMENT))).containsExactly(both);
    }

    @Test
    void whatIsOnlyInformationIsNotMarked() {
        Finding info = SampleAudit.finding(SampleAudit.TWINS, Severity.INFO, IN_PRODUCTION);
        FindingMarks marks =
                FindingMarks.of(SampleAudit.report(SampleAudit.result(SampleAudit.TWINS, info)));

        assertThat(marks.at(SampleAudit.key(IN_PRODUCTION))).isEmpty();
        assertThat(marks.of(SampleAudit.key(IN_PRODUCTION))).containsExactly(info);
    }

    @Test
    void countsAreLowerBoundsWhereFindingsWereOnlyCounted() {
        Finding one = SampleAudit.finding(SampleAudit.CLOCK, Severity.LOW, IN_PRODUCTION);
        FindingMarks marks =
                FindingMarks.of(
                        SampleAudit.report(
                                new RuleResult(
                                        SampleAudit.CLOCK,
                                        List.of(one),
                                        new Counted(Map.of(Severity.LOW, 4L), 0),
                                        0)));

        assertThat(marks.in(production).orElseThrow().text()).isEqualTo("1+");
    }

    @Test
    void aRangeHasTheFindingsOfItsKeysOnly() {
        KeyIndex.Builder index = new KeyIndex.Builder(KeyGrammar.withDefaults());
        List.of("user_a", "user_b", "user_c")
                .forEach(id -> index.add(ByteString.utf8("clerk:production:id:" + id)));
        var group = index.build().group(production, KeyType.ID).orElseThrow();
        FindingMarks marks =
                FindingMarks.of(
                        SampleAudit.report(
                                SampleAudit.result(
                                        SampleAudit.CLOCK,
                                        SampleAudit.finding(
                                                SampleAudit.CLOCK, Severity.LOW, IN_PRODUCTION))));

        assertThat(marks.in(new KeyRange(group, 0, 1))).isEmpty();
        assertThat(marks.in(new KeyRange(group, 1, 3))).isPresent();
    }
}
