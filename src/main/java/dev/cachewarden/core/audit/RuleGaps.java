package dev.cachewarden.core.audit;

import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule could not examine, so that no finding there proves nothing. */
public final class RuleGaps {

    /** A user's origin is compared with the instance of the environment. */
    private static final RuleId ORIGIN = RuleId.FOREIGN_INSTANCE;

    private static final Set<RuleId> OF_INSTANCES =
            Set.of(RuleId.PREDATES_INSTANCE, RuleId.SHARED_INSTANCE);

    private RuleGaps() {}

    /**
     * What a rule could not look at in an audit that read something to its end, a sentence or
     * several; empty if it looked at all that it is about.
     */
    public static Optional<String> of(AuditReport report, RuleInfo rule) {
        return Stream.of(refused(report, rule), unread(report, rule), unjudged(report, rule))
                .flatMap(Optional::stream)
                .reduce((first, second) -> first + " " + second);
    }

    /** Whether a rule that was asked for by name could not look at all that it is about. */
    public static boolean isOfChosen(AuditReport report) {
        return report.results().stream()
                .map(RuleResult::rule)
                .filter(rule -> report.scope().rules().contains(rule.id()))
                .anyMatch(rule -> of(report, rule).isPresent());
    }

    private static Optional<String> refused(AuditReport report, RuleInfo rule) {
        return rule.reads() == Reads.NAMES
                ? Optional.empty()
                : report.coverage().refused().stream()
                        .map(refused -> refused.words() + ".")
                        .reduce((first, second) -> first + " " + second);
    }

    private static Optional<String> unread(AuditReport report, RuleInfo rule) {
        long unread = report.coverage().unread();
        boolean isAsked = rule.reads() == Reads.VALUES || rule.reads() == Reads.CLERK;
        return unread == 0 || !isAsked
                ? Optional.empty()
                : Optional.of(
                        Numbers.of(unread, "value")
                                + Numbers.agreeing(unread, " was", " were")
                                + " not read: not a string, or too long.");
    }

    /**
     * Environments in which the rule could judge no user at all. A single user whose instance is
     * unknown is reported as not proven; this is about environments where all are.
     */
    private static Optional<String> unjudged(AuditReport report, RuleInfo rule) {
        Predicate<Proof> isBlind =
                rule.id() == ORIGIN
                        ? proof -> proof.own() + proof.foreign() == 0
                        : proof ->
                                OF_INSTANCES.contains(rule.id())
                                        && !hasInstance(report, proof.environment());
        List<String> blind =
                report.proofs().stream()
                        .filter(proof -> proof.users() > 0)
                        .filter(isBlind)
                        .map(proof -> words(report, proof))
                        .toList();
        return blind.isEmpty()
                ? Optional.empty()
                : Optional.of(blind.stream().collect(Collectors.joining(" ")));
    }

    private static boolean hasInstance(AuditReport report, String environment) {
        return report.instances().stream()
                .filter(claim -> claim.environment().equals(environment))
                .anyMatch(claim -> claim.instance().isPresent());
    }

    private static String words(AuditReport report, Proof proof) {
        String users = Numbers.of(proof.users(), "user") + " of " + proof.environment();
        return hasInstance(report, proof.environment())
                ? "None of " + users + " shows a Clerk instance."
                : "The Clerk instance of "
                        + proof.environment()
                        + " is not known, so nothing is known of "
                        + users
                        + ".";
    }
}
