package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.audit.WhyUnproven;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an environment holds its own users only. */
final class OwnUsers {

    private static final List<RuleId> FOREIGN =
            List.of(
                    RuleId.FOREIGN_INSTANCE,
                    RuleId.PREDATES_INSTANCE,
                    RuleId.WRONG_INSTANCE,
                    RuleId.DELETED_USER);
    private static final List<RuleId> TEST =
            List.of(
                    RuleId.FOREIGN_INSTANCE,
                    RuleId.PREDATES_INSTANCE,
                    RuleId.WRONG_INSTANCE,
                    RuleId.TEST_IDENTITY);

    /** Nobody is the user of another environment where there is nobody: it proves nothing. */
    private static final String NOBODY = "No users are cached there, so nobody was looked at.";

    /** What helps where entries may not be read. */
    static final String REFUSED_STEP = "Audit as a user who may read these keys.";

    private final AuditReport report;

    OwnUsers(AuditReport report) {
        this.report = report;
    }

    Answer only(Environment environment) {
        return answer(
                "only-own-users-" + environment.name(),
                "Are only "
                        + environment.name()
                        + " users cached under "
                        + environment.name()
                        + "?",
                environment,
                FOREIGN);
    }

    Answer noTestUsers(Environment environment) {
        return answer(
                "no-test-users-" + environment.name(),
                "Is " + environment.name() + " free of test users and users of other environments?",
                environment,
                TEST);
    }

    private Answer answer(String id, String question, Environment environment, List<RuleId> all) {
        List<RuleId> rules = all.stream().filter(this::isAsked).toList();
        long found = found(rules, environment);
        if (found > 0) {
            return new Answer(
                    id,
                    question,
                    Verdict.FAIL,
                    Numbers.entries(found) + " should not be there.",
                    Remedy.of(
                            "Look at the findings and delete the entries.",
                            new NextStep.ShowFindings(
                                    Optional.of(new Section.Configured(environment)), rules)),
                    rules,
                    report.startedAt());
        }
        Optional<Proof> proof =
                report.proofs().stream()
                        .filter(it -> it.environment().equals(environment.name()))
                        .findFirst();
        Optional<String> missing =
                Gaps.of(report, rules)
                        .or(() -> proof.filter(OwnUsers::isOfNobody).map(_ -> NOBODY));
        if (missing.isPresent() || proof.isEmpty()) {
            return new Answer(
                    id,
                    question,
                    Verdict.NOT_PROVEN,
                    missing.orElse("The values were not read."),
                    missing.filter(NOBODY::equals).isPresent()
                            ? Remedy.elsewhere("Run it again when the app has cached users there.")
                            : Gaps.remedy(report, rules, "Run a values audit of the whole cache."),
                    rules,
                    report.startedAt());
        }
        Optional<String> refused =
                Gaps.ofRefused(report, rules, section -> isOf(section, environment));
        if (refused.isPresent()) {
            return new Answer(
                    id,
                    question,
                    Verdict.NOT_PROVEN,
                    refused.get(),
                    Remedy.elsewhere(REFUSED_STEP),
                    rules,
                    report.startedAt());
        }
        return proof.get().isComplete()
                ? passed(id, question, proof.get(), rules)
                : notProven(id, question, proof.get(), rules, environment);
    }

    private static boolean isOfNobody(Proof proof) {
        return proof.users() == 0 && proof.nameless().entries() == 0;
    }

    /** Clerk is not asked in every audit: without it the pictures can prove as much. */
    private boolean isAsked(RuleId rule) {
        return report.live().isPresent()
                || report.result(rule).isPresent()
                || Rules.of(rule).reads() != Reads.CLERK;
    }

    private Answer passed(String id, String question, Proof proof, List<RuleId> rules) {
        long users = proof.users();
        String evidence =
                (users == 1 ? "The only user comes" : "All " + Numbers.of(users, "user") + " come")
                        + " from "
                        + instance(proof.environment())
                        + ".";
        return new Answer(
                id, question, Verdict.PASS, evidence, Remedy.NONE, rules, report.startedAt());
    }

    private Answer notProven(
            String id, String question, Proof proof, List<RuleId> rules, Environment environment) {
        String evidence =
                Stream.of(ofUsers(proof), ofEntries(proof))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return new Answer(
                id,
                question,
                Verdict.NOT_PROVEN,
                evidence,
                remedy(proof, environment),
                rules,
                report.startedAt());
    }

    private static Remedy remedy(Proof proof, Environment environment) {
        if (proof.unproven().containsKey(WhyUnproven.INSTANCE_UNKNOWN)) {
            return Remedy.of(
                    "Configure the Clerk instance of " + proof.environment() + ".",
                    new NextStep.EnterSecretKey(environment));
        }
        return proof.notProven() == 0
                ? lookAt(proof.nameless())
                : Remedy.of("Look these users up in Clerk.", new NextStep.AskClerk(environment));
    }

    /** What helps with entries whose users are not known. */
    static Remedy lookAt(UnattributedEntries nameless) {
        return new Remedy(
                "Look at these entries.",
                nameless.kept().stream()
                        .findFirst()
                        .map(first -> new NextStep.OpenEntry(first.key())));
    }

    private static Optional<String> ofUsers(Proof proof) {
        if (proof.notProven() == 0) {
            return Optional.empty();
        }
        String why =
                proof.unproven().entrySet().stream()
                        .sorted(
                                Map.Entry.<WhyUnproven, Long>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(it -> it.getKey().words())
                        .collect(Collectors.joining("; "));
        return Optional.of(
                "Not proven for %s of %s (%s)."
                        .formatted(
                                Numbers.of(proof.notProven()),
                                Numbers.of(proof.users(), "user"),
                                why));
    }

    private static Optional<String> ofEntries(Proof proof) {
        return Optional.of(proof.nameless())
                .filter(it -> it.entries() > 0)
                .map(it -> it.words() + ".");
    }

    private String instance(String environment) {
        return report.instances().stream()
                .filter(it -> it.environment().equals(environment))
                .findFirst()
                .map(OwnUsers::words)
                .orElse("its Clerk instance");
    }

    private static String words(InstanceClaim claim) {
        return claim.instance().orElse("its Clerk instance") + ", " + claim.words();
    }

    /**
     * Entries with findings. What is only counted is taken to be there if users of the environment
     * are foreign at all.
     */
    private long found(List<RuleId> rules, Environment environment) {
        List<RuleResult> results =
                rules.stream().flatMap(rule -> report.result(rule).stream()).toList();
        long kept =
                results.stream()
                        .flatMap(result -> result.findings().stream())
                        .filter(finding -> isUnder(finding, environment))
                        .map(Finding::subject)
                        .distinct()
                        .count();
        boolean capped = results.stream().anyMatch(it -> it.more() > 0);
        return kept == 0 && capped
                ? report.proofs().stream()
                        .filter(it -> it.environment().equals(environment.name()))
                        .mapToLong(Proof::foreign)
                        .sum()
                : kept;
    }

    private static boolean isUnder(Finding finding, Environment environment) {
        return isOf(finding.section(), environment);
    }

    private static boolean isOf(Section section, Environment environment) {
        return section instanceof Section.Configured(Environment found)
                && found.equals(environment);
    }
}
