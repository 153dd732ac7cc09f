package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleGaps;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.checklist.Checklist;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An audit with all further facts that its report states.
 *
 * @param author who asked for it, for a report that is signed off
 * @param at when the report is made: what is left of a time to live counts from here
 * @param zone of the times in sentences
 * @param shown how many findings of a rule are listed; the rest are counted
 */
public record AuditDocument(
        AuditReport report,
        AuditedCache cache,
        Checklist checklist,
        String author,
        Instant at,
        ZoneId zone,
        int shown) {

    /** The rules with findings: the one with the worst finding first, then by number. */
    public List<RuleResult> found() {
        return report.results().stream()
                .filter(result -> result.total() > 0)
                .sorted(
                        Comparator.comparing(AuditDocument::worst)
                                .reversed()
                                .thenComparingInt(result -> result.rule().number())
                                .thenComparing(result -> result.rule().name()))
                .toList();
    }

    /** The findings of a rule that are listed, the worst first. */
    public List<Finding> listed(RuleResult result) {
        return result.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(shown)
                .toList();
    }

    /** How many findings of a rule are not listed. */
    public long unlisted(RuleResult result) {
        return result.total() - Math.min(shown, result.findings().size());
    }

    /** The worst severity of a rule's findings; the rule's own where there are none. */
    public static Severity worst(RuleResult result) {
        return result.worst().orElse(result.rule().severity());
    }

    /** How many findings were left out because of a mute. */
    public long muted() {
        return report.results().stream().mapToLong(RuleResult::muted).sum();
    }

    /** {@code 12 findings: 5 critical, 7 low}, or that there are none. */
    public String summary() {
        return report.total() == 0 ? absence() : report.counts().words();
    }

    private String absence() {
        if (!report.complete()) {
            return "no findings so far";
        }
        if (report.coverage().isNothing()) {
            return "nothing was read, so nothing is proven";
        }
        if (!report.coverage().isWhole()) {
            return "no findings in what may be read";
        }
        return isBlind() ? "no findings in what could be judged" : "no findings";
    }

    /** Why the absence of findings proves nothing, a sentence; empty if something was read. */
    public Optional<String> unread() {
        if (!report.complete()) {
            return Optional.of(incomplete());
        }
        return report.coverage().isNothing()
                ? Optional.of("There was no entry to look at, so nothing is proven.")
                : Optional.empty();
    }

    /** Why it proves nothing, or not of all, that a rule found nothing; empty if it does. */
    public Optional<String> unread(RuleResult result) {
        return unread().or(() -> RuleGaps.of(report, result.rule()));
    }

    /** The sentence in place of a list of findings. */
    String noFindings() {
        if (!report.complete()) {
            return "None so far: the audit did not reach the end.";
        }
        if (report.coverage().isNothing()) {
            return "None: nothing was read.";
        }
        if (!report.coverage().isWhole()) {
            return "None in what may be read.";
        }
        return isBlind() ? "None in what could be judged." : "None.";
    }

    /** Whether there is something that no rule could look at. */
    private boolean isBlind() {
        return RuleGaps.isOfChosen(report) || report.coverage().tooLong() > 0;
    }

    /** What is left after a repair, without full stop; that it is not known where it is not. */
    public String left() {
        return report.complete() ? summary() : "not known";
    }

    /** What was looked at and how long it took, one line. */
    public String extent() {
        List<String> parts = new ArrayList<>();
        parts.add(Numbers.of(report.coverage().keys(), "key"));
        parts.add(report.scope().depth().label() + " audit");
        parts.add(Durations.elapsed(report.elapsed()));
        parts.add(CostWords.spent(report.cost()));
        if (report.coverage().gone() > 0) {
            parts.add(Numbers.of(report.coverage().gone()) + " gone meanwhile");
        }
        if (report.coverage().unread() > 0) {
            parts.add(Numbers.of(report.coverage().unread(), "value") + " not read");
        }
        report.coverage().refused().forEach(refused -> parts.add(refused.words()));
        if (muted() > 0) {
            parts.add(Numbers.of(muted()) + " muted");
        }
        return String.join(", ", parts);
    }

    /** What the audit was limited to, or nothing. */
    public List<String> limits() {
        AuditScope scope = report.scope();
        List<String> limits = new ArrayList<>();
        if (!scope.sections().isEmpty()) {
            limits.add("only " + sorted(scope.sections().stream().map(Section::label).toList()));
        }
        if (!scope.rules().isEmpty()) {
            limits.add("only " + sorted(scope.rules().stream().map(RuleId::name).toList()));
        }
        return limits;
    }

    /**
     * How many users of each environment Clerk answered for, and from when that is if a later
     * verification was cut off; empty if it was not asked.
     */
    public List<String> live() {
        return report.live().map(this::live).orElse(List.of());
    }

    private List<String> live(ClerkCoverage asked) {
        List<String> lines = new ArrayList<>();
        ClerkWords.asOf(asked, zone)
                .ifPresent(when -> lines.add("Verified " + when + "; a later one was cut off."));
        lines.addAll(ClerkWords.lines(asked, report.scope(), cache.layout().environments()));
        return lines;
    }

    private static String sorted(List<String> texts) {
        return texts.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Why the audit did not reach the end; empty if it did. */
    public String incomplete() {
        if (report.complete()) {
            return "";
        }
        return "The audit did not reach the end, so this is not everything. "
                + report.failure().orElse("It was stopped.");
    }
}
