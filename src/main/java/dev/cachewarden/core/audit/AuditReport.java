package dev.cachewarden.core.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of an audit. Two audits of the same cache differ in times only.
 *
 * @param live coverage of the check against Clerk; empty if Clerk was not queried
 */
public record AuditReport(
        AuditScope scope,
        AuditExecution execution,
        Coverage coverage,
        Judgement judgement,
        Optional<ClerkCoverage> live) {

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity)
                    .reversed()
                    .thenComparingInt(finding -> finding.rule().number())
                    .thenComparing(finding -> finding.rule().name());

    /** Of an audit that did not ask Clerk. */
    public AuditReport(
            AuditScope scope, AuditExecution execution, Coverage coverage, Judgement judgement) {
        this(scope, execution, coverage, judgement, Optional.empty());
    }

    public Instant startedAt() {
        return execution.startedAt();
    }

    public Duration elapsed() {
        return execution.elapsed();
    }

    public AuditCost cost() {
        return execution.cost();
    }

    public boolean complete() {
        return execution.complete();
    }

    public Optional<String> failure() {
        return execution.failure();
    }

    public List<String> notes() {
        return execution.notes();
    }

    public List<RuleResult> results() {
        return judgement.results();
    }

    public List<InstanceClaim> instances() {
        return judgement.instances();
    }

    public List<Proof> proofs() {
        return judgement.proofs();
    }

    /** How long entries live on, as of the end of the audit; a section each. */
    public List<TimesLeft> times() {
        return judgement.times();
    }

    /** The same, with what else is known of users: by Clerk, and all in all. */
    public AuditReport with(ClerkCoverage asked, List<Proof> proven) {
        Judgement judged = new Judgement(results(), instances(), proven, times());
        return new AuditReport(scope, execution, coverage, judged, Optional.of(asked));
    }

    /** Whether Clerk was asked to the end. */
    public boolean isVerified() {
        return live.filter(ClerkCoverage::complete).isPresent();
    }

    /** Whether Clerk was asked, but not to the end. */
    public boolean isCutOff() {
        return live.filter(asked -> !asked.complete()).isPresent();
    }

    /**
     * This report of a verification that was cut off, with what a whole one before it has counted.
     *
     * @param ended when the whole one did
     */
    public AuditReport withVerificationOf(AuditReport verified, Instant ended) {
        return new AuditReport(
                scope,
                execution,
                coverage,
                judgement,
                verified.live.map(it -> it.asOf().isPresent() ? it : it.asOf(ended)));
    }

    /**
     * This report with mutes taken into account, as far as can be without an audit: of findings
     * that were only counted it is not known whether a mute covers them.
     */
    public AuditReport without(List<Mute> mutes) {
        return withResults(results().stream().map(result -> result.without(mutes)).toList());
    }

    /**
     * Merges this report with that of a later audit that was stopped before its end: the results of
     * the complete one are kept, and findings that only the other one has are added. If their
     * depths differ, the deeper report is the base, even if it is the incomplete one.
     */
    public AuditReport joinedBy(AuditReport unfinished) {
        boolean isDeeper = scope.depth().compareTo(unfinished.scope.depth()) < 0;
        AuditReport stays = isDeeper ? unfinished : this;
        AuditReport other = isDeeper ? this : unfinished;
        return stays.withResults(
                stays.results().stream()
                        .map(result ->
                                other.result(result.rule().id())
                                        .map(result::joinedBy)
                                        .orElse(result))
                        .toList());
    }

    private AuditReport withResults(List<RuleResult> judged) {
        return new AuditReport(scope, execution, coverage, judgement.with(judged), live);
    }

    /**
     * This report after changes of which it is not known what they left.
     *
     * @param why a sentence
     */
    public AuditReport outdated(String why) {
        return new AuditReport(scope, execution.outdated(why), coverage, judgement, live);
    }

    /** Whether every finding is kept, and none is only counted. */
    public boolean keepsAll() {
        return results().stream().allMatch(result -> result.more() == 0);
    }

    /**
     * The number of findings that are only counted, of the rules of {@code some}. 0 if {@code some}
     * are a selection, not all kept findings of their rules.
     */
    public long countedOnly(List<Finding> some) {
        Set<RuleId> rules =
                some.stream().map(finding -> finding.rule().id()).collect(Collectors.toSet());
        List<RuleResult> whole =
                results().stream().filter(result -> rules.contains(result.rule().id())).toList();
        Set<Finding.Identity> chosen =
                some.stream().map(Finding::identity).collect(Collectors.toSet());
        return whole.stream()
                .filter(result ->
                        result.findings().stream().allMatch(it -> chosen.contains(it.identity())))
                .mapToLong(RuleResult::more)
                .sum();
    }

    /** All kept findings: the worst first, then by rule, then in the order of keys. */
    public List<Finding> findings() {
        return results().stream()
                .flatMap(result -> result.findings().stream())
                .sorted(WORST_FIRST)
                .toList();
    }

    /** How many findings there are, those that were only counted included. */
    public long total() {
        return results().stream().mapToLong(RuleResult::total).sum();
    }

    public Optional<RuleResult> result(RuleId rule) {
        return results().stream().filter(it -> it.rule().id() == rule).findFirst();
    }

    /** How many findings of that severity there are, those that were only counted included. */
    public long count(Severity severity) {
        return results().stream().mapToLong(result -> result.count(severity)).sum();
    }

    /** All findings by severity, those that were only counted included. */
    public FindingCounts counts() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            long count = count(severity);
            if (count > 0) {
                counts.put(severity, count);
            }
        }
        return new FindingCounts(counts, false);
    }

    /** The worst severity found. */
    public Optional<Severity> worst() {
        return results().stream()
                .flatMap(result -> result.worst().stream())
                .max(Comparator.naturalOrder());
    }
}
