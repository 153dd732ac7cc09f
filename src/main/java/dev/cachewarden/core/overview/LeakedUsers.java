package dev.cachewarden.core.overview;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Presence;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Users of other environments that are cached under a protected one.
 *
 * @param users how many; 0 if only their entries are counted
 * @param findings an entry each, at least one
 * @param isLowerBound whether there may be further ones
 */
public record LeakedUsers(
        Environment environment, long users, List<Finding> findings, boolean isLowerBound) {

    /** What says of an entry that its user belongs elsewhere. */
    public static final List<RuleId> RULES =
            List.of(RuleId.FOREIGN_INSTANCE, RuleId.WRONG_INSTANCE);

    public LeakedUsers {
        findings = List.copyOf(findings);
    }

    /** Of every protected environment where the audit found some. */
    public static List<LeakedUsers> of(AuditReport report, List<Section> sections) {
        return sections.stream().flatMap(section -> in(section, report).stream()).toList();
    }

    private static Optional<LeakedUsers> in(Section section, AuditReport report) {
        if (!(section instanceof Section.Configured(Environment environment))
                || !environment.isProtected()) {
            return Optional.empty();
        }
        List<RuleResult> results =
                RULES.stream().flatMap(rule -> report.result(rule).stream()).toList();
        List<Finding> found =
                results.stream()
                        .flatMap(result -> result.findings().stream())
                        .filter(it -> it.section().equals(section))
                        .toList();
        boolean isLowerBound =
                !report.complete() || results.stream().anyMatch(result -> result.more() > 0);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LeakedUsers(
                                environment, users(environment, report), found, isLowerBound));
    }

    private static long users(Environment environment, AuditReport report) {
        return report.proofs().stream()
                .filter(it -> it.environment().equals(environment.name()))
                .mapToLong(Proof::foreign)
                .sum();
    }

    /** The entries in question, once each. */
    public List<CacheKey> entries() {
        return findings.stream().map(Finding::subject).distinct().toList();
    }

    /** One finding of each entry: what is to be deleted. */
    public List<Finding> firstOfEach() {
        return List.copyOf(
                findings.stream()
                        .collect(
                                Collectors.toMap(
                                        Finding::subject,
                                        Function.identity(),
                                        (first, _) -> first,
                                        LinkedHashMap::new))
                        .values());
    }

    /** {@code 5 development users are cached under production}. */
    public String headline() {
        String least = isLowerBound ? "At least " : "";
        if (users == 0) {
            long count = entries().size();
            return least
                    + Numbers.entries(count)
                    + " of other users "
                    + Numbers.agreeing(count, "is", "are")
                    + " cached under "
                    + environment.name();
        }
        return least
                + Numbers.of(users)
                + " "
                + owner().map(it -> it + " " + Numbers.noun(users, "user"))
                        .orElseGet(() -> Numbers.noun(users, "user") + " of other environments")
                + Numbers.agreeing(users, " is", " are")
                + " cached under "
                + environment.name();
    }

    /** The environment that all of them are users of, if it is one and known. */
    private Optional<String> owner() {
        List<Optional<String>> owners =
                findings.stream()
                        .map(it -> it.evidence().presence().flatMap(Presence::owner))
                        .distinct()
                        .toList();
        return owners.size() == 1 ? owners.getFirst() : Optional.empty();
    }

    /** {@code until 14:03:12 at the latest}, or that some stay. */
    public String until(Instant now, ZoneId zone) {
        List<Instant> ends = findings.stream().flatMap(it -> it.endsAt().stream()).toList();
        if (isLowerBound || ends.size() < findings.size()) {
            return ends.size() < findings.size()
                    ? "some of them without an end"
                    : "until an unknown time";
        }
        Instant last = ends.stream().max(Comparator.naturalOrder()).orElseThrow();
        return last.isAfter(now)
                ? "until " + Timestamps.moment(last, now, zone) + " at the latest"
                : "should have expired by now, not read again";
    }
}
