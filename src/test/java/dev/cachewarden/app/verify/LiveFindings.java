package dev.cachewarden.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage.InEnvironment;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;

import java.util.List;

/** What a report says of Clerk's answers. */
final class LiveFindings {

    private LiveFindings() {}

    /** What the rules found that ask Clerk, as RULE key. */
    static List<String> found(AuditReport report) {
        return report.findings().stream()
                .filter(it -> it.rule().reads() == Reads.CLERK)
                .map(it -> it.rule().name() + " " + it.subject())
                .toList();
    }

    static Finding only(AuditReport report, String rule) {
        assertThat(report.result(RuleId.valueOf(rule))).isPresent();
        assertThat(report.result(RuleId.valueOf(rule)).orElseThrow().findings()).hasSize(1);
        return report.result(RuleId.valueOf(rule)).orElseThrow().findings().getFirst();
    }

    static Finding only(AuditReport report, String rule, String user) {
        return report.result(RuleId.valueOf(rule)).orElseThrow().findings().stream()
                .filter(it -> it.subject().toString().contains(user))
                .findFirst()
                .orElseThrow();
    }

    static InEnvironment live(AuditReport report, String environment) {
        return report.live().orElseThrow().of(environment).orElseThrow();
    }
}
