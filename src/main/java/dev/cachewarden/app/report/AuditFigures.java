package dev.cachewarden.app.report;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.RuleResult;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was looked at, in lines of words. */
final class AuditFigures {

    private AuditFigures() {}

    static List<String> lines(AuditReport report, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add("Audited: " + ReportTimes.whole(report.startedAt(), zone));
        lines.add(
                "Looked at: %s of %s keys, %s%s"
                        .formatted(
                                number(report.coverage().read()),
                                number(report.coverage().keys()),
                                report.scope().depth().label(),
                                report.complete() ? "" : " (not to the end)"));
        report.failure().ifPresent(why -> lines.add("Ended early: " + MarkdownText.words(why)));
        lines.add("Commands sent: " + number(report.cost().commands()));
        long muted = report.results().stream().mapToLong(RuleResult::muted).sum();
        if (muted > 0) {
            lines.add("Muted findings: " + number(muted));
        }
        report.instances().forEach(claim -> lines.add(instance(claim)));
        return lines;
    }

    private static String instance(InstanceClaim claim) {
        return "Clerk instance of %s: %s%s"
                .formatted(
                        MarkdownText.words(claim.environment()),
                        claim.instance().map(it -> MarkdownText.code(it) + ", ").orElse(""),
                        claim.words());
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
