package dev.cachewarden.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.testing.SampleAudit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An audit is judged by all that it found, not by what of it is kept. */
final class FailOnTest {

    @Property
    void howManyFindingsAreKeptDoesNotChangeTheOutcome(
            @ForAll List<Severity> found,
            @ForAll @IntRange(max = 20) int most,
            @ForAll Severity least) {
        RuleResult all = result(found, found.size());
        RuleResult some = result(found, most);

        assertThat(some.total()).isEqualTo(found.size());
        assertThat(some.worst()).isEqualTo(all.worst());
        FailOn failOn = new FailOn(least, false, true);
        assertThat(failOn.of(SampleAudit.report(some)))
                .isEqualTo(failOn.of(SampleAudit.report(all)))
                .isEqualTo(TaskOutcome.doneIf(found.stream().noneMatch(it -> it.isAtLeast(least))));
    }

    @Property
    void whatDidNotReachItsEndIsNeverDone(@ForAll List<Severity> found, @ForAll Severity least) {
        AuditReport stopped = SampleAudit.report(false, result(found, found.size()));

        assertThat(new FailOn(least, false, false).of(stopped)).isEqualTo(TaskOutcome.FAILED);
        assertThat(new FailOn(least, false, false).of(SampleAudit.report().outdated("Lost.")))
                .isEqualTo(TaskOutcome.FAILED);
    }

    /** No rule says anything of a value that is too long to be read. */
    @Property
    void valuesThatAreTooLongLeaveItOpenAndOtherTypesDoNot(
            @ForAll @IntRange(max = 2) int tooLong, @ForAll @IntRange(max = 2) int others) {
        AuditReport report =
                SampleAudit.reportOf(
                        new Coverage(
                                9,
                                new EntriesSeen(9, 0, tooLong + others, tooLong, 100),
                                List.of(),
                                0));

        assertThat(FailOn.USUAL.of(report))
                .isEqualTo(tooLong > 0 ? TaskOutcome.UNANSWERED : TaskOutcome.DONE);
    }

    @Property
    void anOutsiderThatIsOnlyCountedFailsWhereNoneIsExpected(
            @ForAll @IntRange(max = 5) int outside) {
        RuleResult counted =
                new RuleResult(
                        SampleAudit.UNKNOWN,
                        List.of(),
                        new Counted(java.util.Map.of(Severity.LOW, 5L), outside),
                        0);

        assertThat(new FailOn(Severity.CRITICAL, true, true).of(SampleAudit.report(counted)))
                .isEqualTo(TaskOutcome.doneIf(outside == 0));
    }

    /** As an audit keeps them: the worst first. */
    private static RuleResult result(List<Severity> found, int most) {
        List<Severity> worstFirst = found.stream().sorted().toList().reversed();
        List<Finding> kept = new ArrayList<>();
        Counted counted = Counted.NONE;
        for (int i = 0; i < worstFirst.size(); i++) {
            Severity severity = worstFirst.get(i);
            if (i < most) {
                kept.add(
                        SampleAudit.finding(
                                SampleAudit.FOREIGN, severity, "clerk:production:id:u" + i));
            } else {
                counted = counted.plus(new Counted(Map.of(severity, 1L), 0));
            }
        }
        return new RuleResult(SampleAudit.FOREIGN, kept, counted, 0);
    }
}
