package dev.cachewarden.cli.audit;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Section;

/**
 * Whether an audit fails a command.
 *
 * @param failOn the mildest severity that does
 * @param expectsEnvironments whether a key outside the environments does at any severity
 */
record Judgement(Severity failOn, boolean expectsEnvironments) {

    boolean fails(AuditReport report) {
        return report.findings().stream().anyMatch(this::fails);
    }

    private boolean fails(Finding finding) {
        return finding.severity().isAtLeast(failOn) || isOutside(finding);
    }

    private boolean isOutside(Finding finding) {
        return expectsEnvironments
                && AuditOptions.ENVIRONMENT_RULES.contains(finding.rule().name())
                && !(finding.section() instanceof Section.Configured);
    }
}
