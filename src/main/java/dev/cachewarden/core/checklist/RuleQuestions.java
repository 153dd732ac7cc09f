package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions that are answered by whether certain rules found something. */
final class RuleQuestions {

    private static final String VALUES_STEP = "Run a values audit of the whole cache.";
    private static final String KEYS_STEP = "Run an audit of the whole cache.";

    private final AuditReport report;

    RuleQuestions(AuditReport report) {
        this.report = report;
    }

    Answer lookUps() {
        return answer(
                "look-ups-agree",
                "Do look-ups by id, username and batch return the user that their key names?",
                List.of(
                        RuleId.IDENTITY_MISMATCH,
                        RuleId.STALE_USERNAME,
                        RuleId.USERNAME_ALIAS,
                        RuleId.BATCH_EXTRA,
                        RuleId.BATCH_MISSING),
                values("No value disagrees with its key"));
    }

    Answer copies() {
        return answer(
                "copies-agree",
                "Do the copies of a profile agree?",
                List.of(RuleId.COPIES_DIVERGE, RuleId.RAW_DISAGREES),
                values("No copies differ"));
    }

    /** An entry that says there is no such user can be right: only Clerk knows. */
    Answer usersPresent() {
        String id = "users-present";
        String question = "Is every cached user there and whole?";
        List<RuleId> rules = List.of(RuleId.CORRUPT, RuleId.NEGATIVE_CACHE);
        long negative = found(List.of(RuleId.NEGATIVE_CACHE));
        return found(List.of(RuleId.CORRUPT)) == 0 && negative > 0 && !isDenied()
                ? answered(
                        id,
                        question,
                        Verdict.NOT_PROVEN,
                        Numbers.entries(negative)
                                + Numbers.agreeing(negative, " says", " say")
                                + " that there is no such user.",
                        Remedy.of(
                                "Look these users up in Clerk, or delete the entries.",
                                new NextStep.AskClerkAbout(negative())),
                        rules)
                : answer(id, question, rules, values("No entry is negative or corrupt"));
    }

    private List<CacheKey> negative() {
        return report.result(RuleId.NEGATIVE_CACHE).stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::subject)
                .toList();
    }

    private UnattributedEntries firstNameless() {
        return report.proofs().stream()
                .map(Proof::nameless)
                .filter(it -> it.entries() > 0)
                .findFirst()
                .orElse(UnattributedEntries.NONE);
    }

    /** Whether Clerk knows one of the users that the cache says are none. */
    private boolean isDenied() {
        return report.live().isPresent()
                && report.result(RuleId.NEGATIVE_CACHE).stream()
                        .flatMap(result -> result.findings().stream())
                        .anyMatch(finding -> finding.severity() != Severity.INFO);
    }

    private long found(List<RuleId> rules) {
        return rules.stream()
                .flatMap(rule -> report.result(rule).stream())
                .mapToLong(RuleResult::total)
                .sum();
    }

    Answer environmentsInKeys() {
        return answer(
                "keys-carry-environment",
                "Does every key carry its environment?",
                List.of(RuleId.LEGACY_KEY),
                keys("No key is without"));
    }

    Answer environmentsKnown() {
        return answer(
                "environments-known",
                "Is every environment a known one?",
                List.of(RuleId.UNKNOWN_ENVIRONMENT),
                keys("None is under another"));
    }

    Answer expiry() {
        return answer(
                "entries-expire",
                "Does every entry expire?",
                List.of(RuleId.NO_TTL),
                keys("Each has a time to live"));
    }

    private Passing values(String what) {
        return new Passing(
                what + " (" + Numbers.entries(report.coverage().read()) + " read).", VALUES_STEP);
    }

    private Passing keys(String what) {
        return new Passing(
                what + " (" + Numbers.entries(report.coverage().read()) + " looked at).",
                KEYS_STEP);
    }

    /**
     * What is said of a question that no finding speaks against.
     *
     * @param step that would prove it where it is not
     */
    private record Passing(String evidence, String step) {}

    private Answer answer(String id, String question, List<RuleId> rules, Passing passing) {
        if (found(rules) > 0) {
            return answered(
                    id,
                    question,
                    Verdict.FAIL,
                    evidence(rules),
                    Remedy.of(
                            "Look at the findings.",
                            new NextStep.ShowFindings(Optional.empty(), rules)),
                    rules);
        }
        Optional<String> gap = Gaps.of(report, rules);
        if (gap.isPresent()) {
            Remedy remedy = Gaps.remedy(report, rules, passing.step());
            return answered(id, question, Verdict.NOT_PROVEN, gap.get(), remedy, rules);
        }
        Optional<String> refused = Gaps.ofRefused(report, rules, _ -> true);
        if (refused.isPresent()) {
            return answered(
                    id,
                    question,
                    Verdict.NOT_PROVEN,
                    refused.get(),
                    Remedy.elsewhere(OwnUsers.REFUSED_STEP),
                    rules);
        }
        return passing.step().equals(VALUES_STEP)
                ? ofUsers(id, question, rules, passing)
                : answered(id, question, Verdict.PASS, passing.evidence(), Remedy.NONE, rules);
    }

    /** A question about users passes if there are some, and of every entry it is known whose. */
    private Answer ofUsers(String id, String question, List<RuleId> rules, Passing passing) {
        Optional<String> nameless = nameless();
        if (nameless.isPresent()) {
            return answered(
                    id,
                    question,
                    Verdict.NOT_PROVEN,
                    nameless.get(),
                    OwnUsers.lookAt(firstNameless()),
                    rules);
        }
        if (report.proofs().stream().mapToLong(Proof::users).sum() == 0) {
            return answered(
                    id,
                    question,
                    Verdict.NOT_PROVEN,
                    "No users are cached, so nobody was looked at.",
                    Remedy.elsewhere("Run it again when the app has cached users."),
                    rules);
        }
        return answered(id, question, Verdict.PASS, passing.evidence(), Remedy.NONE, rules);
    }

    private Optional<String> nameless() {
        return report.proofs().stream()
                .map(Proof::nameless)
                .filter(it -> it.entries() > 0)
                .map(it -> it.words() + ".")
                .reduce((first, second) -> first + " " + second);
    }

    private String evidence(List<RuleId> rules) {
        return rules.stream()
                .flatMap(rule -> report.result(rule).stream())
                .filter(result -> result.total() > 0)
                .map(result ->
                        Numbers.entries(result.total())
                                + ": "
                                + result.rule().title().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("; ", "", "."));
    }

    private Answer answered(
            String id,
            String question,
            Verdict verdict,
            String evidence,
            Remedy remedy,
            List<RuleId> rules) {
        return new Answer(id, question, verdict, evidence, remedy, rules, report.startedAt());
    }
}
