package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Why an audit without findings proves nothing. */
final class Gaps {

    private Gaps() {}

    /**
     * Entries of which nothing is known but the name, a sentence.
     *
     * @param concerned whether a question is about the entries of a section
     */
    static Optional<String> ofRefused(
            AuditReport report, List<RuleId> rules, Predicate<Section> concerned) {
        boolean namesAreEnough =
                rules.stream().map(Rules::of).allMatch(info -> info.reads() == Reads.NAMES);
        return namesAreEnough
                ? Optional.empty()
                : report.coverage().refused().stream()
                        .filter(it -> concerned.test(it.section()))
                        .map(it -> it.words() + ".")
                        .reduce((first, second) -> first + " " + second);
    }

    /** The first reason why the absence of findings of these rules is no proof, a sentence. */
    static Optional<String> of(AuditReport report, List<RuleId> rules) {
        if (!report.complete()) {
            return Optional.of(
                    "The audit did not reach the end: "
                            + read(report)
                            + report.failure().map(why -> " " + why).orElse(""));
        }
        if (report.coverage().keys() == 0) {
            return Optional.of("There was no key to look at.");
        }
        if (report.coverage().read() == 0) {
            return Optional.of("Nothing was left to look at: " + read(report));
        }
        if (!report.scope().sections().isEmpty()) {
            return Optional.of("The audit looked at some environments only.");
        }
        for (RuleId rule : rules) {
            Optional<RuleResult> result = report.result(rule);
            if (result.isEmpty()) {
                return Optional.of(
                        needsValues(rule, report)
                                ? "The values were not read."
                                : "The rule " + rule + " did not run.");
            }
            if (result.get().muted() > 0) {
                return Optional.of(
                        Numbers.of(result.get().muted(), "finding")
                                + " of "
                                + rule
                                + " "
                                + Numbers.agreeing(result.get().muted(), "is", "are")
                                + " muted.");
            }
        }
        return Optional.empty();
    }

    /**
     * What would prove it: where there was nothing to look at, the same audit once there is.
     *
     * @param usual an audit, as a sentence
     */
    static Remedy remedy(AuditReport report, List<RuleId> rules, String usual) {
        if (report.complete() && report.coverage().read() == 0) {
            return Remedy.elsewhere(
                    "Run it again when the app has cached users; check the prefix and the"
                            + " database.");
        }
        return isByRules(report, rules)
                ? Remedy.of("Lift the mutes, or turn the rule on.", new NextStep.ShowRules())
                : Remedy.of(usual, new NextStep.CheckValues());
    }

    /** Whether the settings of the rules are the reason: another audit by them changes nothing. */
    private static boolean isByRules(AuditReport report, List<RuleId> rules) {
        return report.complete()
                && report.scope().sections().isEmpty()
                && rules.stream()
                        .filter(rule -> !needsValues(rule, report))
                        .anyMatch(rule ->
                                report.result(rule).filter(it -> it.muted() == 0).isEmpty());
    }

    private static String read(AuditReport report) {
        return Numbers.of(report.coverage().read())
                + " of "
                + Numbers.of(report.coverage().keys(), "key")
                + " read.";
    }

    private static boolean needsValues(RuleId rule, AuditReport report) {
        Reads reads = Rules.of(rule).reads();
        return reads == Reads.VALUES && !reads.isWithin(report.scope().depth());
    }
}
