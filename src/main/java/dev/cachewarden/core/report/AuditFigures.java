package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/** What was looked at, in lines of words. */
final class AuditFigures {

    private AuditFigures() {}

    static List<String> lines(AuditReport report, FindingWords words) {
        List<String> lines = new ArrayList<>();
        lines.add("Audited: " + words.moment(report.startedAt()));
        lines.add(
                "Looked at: %s of %s keys, %s%s"
                        .formatted(
                                Numbers.of(report.coverage().read()),
                                Numbers.of(report.coverage().keys()),
                                report.scope().depth().label(),
                                report.complete() ? "" : " (not to the end)"));
        report.failure().ifPresent(why -> lines.add("Ended early: " + MarkdownText.words(why)));
        lines.add("Commands sent: " + Numbers.of(report.cost().commands()));
        long muted = report.results().stream().mapToLong(RuleResult::muted).sum();
        if (muted > 0) {
            lines.add("Muted findings: " + Numbers.of(muted));
        }
        report.notes().forEach(note -> lines.add("Note: " + MarkdownText.words(note)));
        report.instances().forEach(claim -> lines.add(instance(claim, words)));
        return lines;
    }

    private static String instance(InstanceClaim claim, FindingWords words) {
        return "Clerk instance of %s: %s%s"
                .formatted(
                        MarkdownText.words(claim.environment()),
                        claim.instance().map(it -> MarkdownText.code(it) + ", ").orElse(""),
                        MarkdownText.words(claim.words(words.zone())));
    }
}
