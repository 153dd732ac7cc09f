package dev.cachewarden.testing;

import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditExecution;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.EntriesSeen;
import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RefusedKeys;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.audit.WhyUnproven;
import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.checklist.Checklist;
import dev.cachewarden.core.checklist.Remedy;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.Login;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.report.AuditDocument;
import dev.cachewarden.core.report.AuditedCache;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Audits made by hand, for what reports and compares them. */
public final class SampleAudit {

    public static final Instant START = Instant.parse("2026-11-22T14:00:00Z");
    public static final RuleInfo FOREIGN =
            rule(6, RuleId.FOREIGN_INSTANCE, "User of another Clerk instance", Severity.CRITICAL);
    public static final RuleInfo LEGACY =
            rule(1, RuleId.LEGACY_KEY, "Key without environment", Severity.HIGH);
    public static final RuleInfo UNKNOWN =
            rule(2, RuleId.UNKNOWN_ENVIRONMENT, "Environment nobody configured", Severity.MEDIUM);
    public static final RuleInfo TWINS =
            rule(11, RuleId.USERNAME_TWINS, "One username, two users", Severity.CRITICAL);
    public static final RuleInfo CLOCK =
            rule(29, RuleId.CLOCK, "Id and creation time disagree", Severity.LOW);
    public static final List<RuleInfo> RULES = List.of(LEGACY, UNKNOWN, FOREIGN, TWINS, CLOCK);
    public static final String LEAKED = "clerk:production:id:user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";

    private static final EntriesSeen SEEN = new EntriesSeen(1410, 2, 0, 0, 2_100_000);
    private static final InstanceClaim INSTANCE =
            new InstanceClaim(
                    "production",
                    Optional.of("ins_2f"),
                    Optional.of("ins_2f"),
                    InstanceClaim.Source.LEARNED,
                    new InstanceVotes(812, 815));
    private static final Proof PROOF =
            new Proof(
                    "production",
                    812,
                    598,
                    0,
                    Map.of(WhyUnproven.UPLOADED_PICTURE, 200L, WhyUnproven.NO_PICTURE, 14L),
                    List.of(),
                    UnattributedEntries.NONE);

    private SampleAudit() {}

    public static RuleInfo rule(int number, RuleId id, String title, Severity severity) {
        return new RuleInfo(
                number,
                id,
                title,
                Reads.VALUES,
                severity,
                "What " + id + " looks for.",
                "",
                List.of(RepairKind.DELETE));
    }

    public static CacheKey key(String text) {
        return KeyGrammar.withDefaults().parse(ByteString.utf8(text)).orElseThrow();
    }

    /** A finding that ends by itself 192 seconds after {@link #START}. */
    public static Finding finding(RuleInfo rule, Severity severity, String... keys) {
        return new Finding(
                rule,
                severity,
                Arrays.stream(keys).map(SampleAudit::key).toList(),
                Map.of(),
                Evidence.ofPresence(
                        "This is cached under production",
                        "Write to a.b@example.com for more.",
                        ""),
                List.of(RepairOffer.of(RepairKind.DELETE, key(keys[0]))),
                Optional.of(START.plusSeconds(192)));
    }

    public static Finding leak() {
        return finding(FOREIGN, Severity.CRITICAL, LEAKED);
    }

    public static RuleResult result(RuleInfo rule, Finding... findings) {
        return RuleResult.of(rule, List.of(findings));
    }

    public static AuditReport report(RuleResult... results) {
        return report(true, results);
    }

    /** One that found nothing, of a user who may not read all keys. */
    public static AuditReport reportWithout(RefusedKeys refused) {
        return reportOf(new Coverage(1412, SEEN, List.of(refused), 0));
    }

    /** One that found nothing in what it saw. */
    public static AuditReport reportOf(Coverage coverage) {
        AuditReport all = report();
        return new AuditReport(all.scope(), all.execution(), coverage, all.judgement());
    }

    /** The same audit at another time. */
    public static AuditReport startedAt(Instant start, AuditReport report) {
        AuditExecution ran = report.execution();
        return new AuditReport(
                report.scope(),
                new AuditExecution(
                        start,
                        ran.elapsed(),
                        ran.cost(),
                        ran.complete(),
                        ran.failure(),
                        ran.notes()),
                report.coverage(),
                report.judgement());
    }

    public static AuditReport report(boolean complete, RuleResult... results) {
        return new AuditReport(
                AuditScope.all(Depth.VALUES),
                new AuditExecution(
                        START,
                        Duration.ofMillis(812),
                        new AuditCost(15, 2_100_000),
                        complete,
                        complete ? Optional.empty() : Optional.of("The connection was lost."),
                        List.of()),
                new Coverage(1412, SEEN, List.of(), 0),
                new Judgement(List.of(results), List.of(INSTANCE), List.of(PROOF), List.of()));
    }

    public static AuditDocument document(AuditReport report) {
        return document(report, "1,410 of 1,412 entries do.");
    }

    /**
     * As it is reported.
     *
     * @param evidence of the checklist's only answer
     */
    public static AuditDocument document(AuditReport report, String evidence) {
        Answer answer =
                new Answer(
                        "every-entry-expires",
                        "Does every entry expire?",
                        Verdict.NOT_PROVEN,
                        evidence,
                        new Remedy("Audit again.", Optional.empty()),
                        List.of(RuleId.NO_TTL),
                        START);
        return new AuditDocument(
                report,
                new AuditedCache(
                        "127.0.0.1:6379", new Login("default", "--url"), CacheLayout.DEFAULT),
                new Checklist(List.of(answer)),
                "ops",
                START,
                ZoneId.of("UTC"),
                2);
    }
}
