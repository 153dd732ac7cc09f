package dev.cachewarden.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.ClerkCoverage.InEnvironment;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.report.AuditDocument;
import dev.cachewarden.core.report.JsonReport;
import dev.cachewarden.core.report.JunitReport;
import dev.cachewarden.testing.SampleAudit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** For every outcome of an audit, exit code, JSON and JUnit agree. */
final class VerdictsAgreeTest {

    @Property
    void theExitCodeIsZeroExactlyWhereEveryReportSaysDone(
            @ForAll boolean complete,
            @ForAll @LongRange(max = 2) long kept,
            @ForAll @LongRange(max = 2) long counted,
            @ForAll Severity severity,
            @ForAll Severity least,
            @ForAll boolean asked,
            @ForAll boolean allAsked,
            @ForAll @LongRange(max = 1) long unknown,
            @ForAll boolean unanswered,
            @ForAll boolean repaired) {
        FailOn failOn = new FailOn(least, false, unanswered);
        AuditReport report = report(complete, kept, counted, severity);
        if (asked) {
            report = report.with(live(allAsked, unknown), report.proofs());
        }
        TaskOutcome outcome = failOn.of(report).and(TaskOutcome.doneIf(repaired));
        AuditDocument document = SampleAudit.document(report);

        boolean isZero = ExitCode.of(outcome) == ExitCode.DONE;

        assertThat(JsonText.of(JsonReport.of(document, outcome)).contains("\"outcome\": \"done\""))
                .isEqualTo(isZero);
        String junit = JunitReport.of(document, failOn, outcome);
        assertThat(junit.contains("failures=\"0\" errors=\"0\" skipped=\"0\"")).isEqualTo(isZero);
        assertThat(
                        junit.contains("<error")
                                || junit.contains("<failure")
                                || junit.contains("<skip"))
                .isEqualTo(!isZero);
    }

    private static AuditReport report(boolean complete, long kept, long counted, Severity worst) {
        return SampleAudit.report(
                complete,
                new RuleResult(
                        SampleAudit.FOREIGN,
                        java.util.stream.LongStream.range(0, kept)
                                .mapToObj(i ->
                                        SampleAudit.finding(
                                                SampleAudit.FOREIGN,
                                                worst,
                                                "clerk:production:id:u" + i))
                                .toList(),
                        new Counted(Map.of(worst, counted), 0),
                        0));
    }

    private static ClerkCoverage live(boolean complete, long unknown) {
        return new ClerkCoverage(
                List.of(
                        new InEnvironment(
                                "production",
                                1,
                                1 - unknown,
                                unknown == 0 ? Map.of() : Map.of(WhyUnknown.UNREACHABLE, unknown),
                                OptionalLong.empty(),
                                java.util.Optional.empty())),
                1,
                Duration.ofSeconds(1),
                complete);
    }
}
