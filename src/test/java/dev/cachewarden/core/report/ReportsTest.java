package dev.cachewarden.core.report;

import static dev.cachewarden.testing.SampleAudit.CLOCK;
import static dev.cachewarden.testing.SampleAudit.FOREIGN;
import static dev.cachewarden.testing.SampleAudit.LEAKED;
import static dev.cachewarden.testing.SampleAudit.LEGACY;
import static dev.cachewarden.testing.SampleAudit.TWINS;
import static dev.cachewarden.testing.SampleAudit.document;
import static dev.cachewarden.testing.SampleAudit.finding;
import static dev.cachewarden.testing.SampleAudit.leak;
import static dev.cachewarden.testing.SampleAudit.report;
import static dev.cachewarden.testing.SampleAudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Audits as Markdown and JSON. */
final class ReportsTest {

    @Test
    void jsonIsWhatTheSchemaSays() throws Exception {
        assertThat(violations(JsonText.of(JsonReport.of(document(several()))))).isEmpty();
        assertThat(violations(JsonText.of(JsonReport.of(document(report(false)))))).isEmpty();
        assertThat(violations("{\"schema\": 1}")).isNotEmpty();
        assertThat(violations(JsonText.of(JsonReport.of(document(several()))).replace("high", "x")))
                .isNotEmpty();
    }

    @Test
    void jsonSaysAsWhomWasReadAndWhoSaidSo() {
        assertThat(JsonText.of(JsonReport.of(document(several()))))
                .contains("\"user\": \"default\"", "\"source\": \"--url\"");
    }

    @Test
    void aLongNameInTheEvidenceOfAnAnswerIsShortened() {
        String name = "clerk:" + "x".repeat(5_000);

        String json =
                JsonText.of(
                        JsonReport.of(
                                SampleAudit.document(
                                        several(), "Nobody knows " + name + " here.")));

        assertThat(json)
                .doesNotContain(name)
                .contains("\"Nobody knows " + Shortened.words(name) + " here.\"");
        assertThat(Shortened.words(name)).hasSizeLessThan(300);
    }

    @Test
    void whatClerkWasAskedIsInEveryReport() throws Exception {
        AuditReport report = several().with(asked(), several().proofs());

        assertThat(violations(JsonText.of(JsonReport.of(document(report))))).isEmpty();
        assertThat(JsonText.of(JsonReport.of(document(report))).replaceAll("\\s+", ""))
                .contains(
                        "\"live\":{\"requests\":15,\"elapsedMs\":1200,\"complete\":true,",
                        "\"cached\":1204,\"verified\":1174,\"notKnown\":30,",
                        "\"unknown\":{\"rate_limited\":10,\"failing\":20},\"existing\":1300,");
        assertThat(JsonText.of(JsonReport.of(document(several())))).contains("\"live\": null");
        assertThat(MarkdownReport.of(document(report)))
                .contains("## Asked of Clerk\n\n1,174 of 1,204 cached users verified, 15 requests,")
                .contains(
                        "- production: 1,204 of 1,300 users cached, 1,174 verified, 30 unknown (the"
                                + " rate limit was reached, after all waiting: 10; Clerk failed:"
                                + " 20)")
                .contains("- development: not asked, no secret key is known");
    }

    @Test
    void moreCachedUsersThanThereCanBeAreCalledSo() {
        assertThat(ClerkWords.cached(1204, OptionalLong.of(1204)))
                .isEqualTo("1,204 of 1,204 users cached");
        assertThat(ClerkWords.cached(1204, OptionalLong.of(1200)))
                .isEqualTo("1,204 of 1,200 users cached (4 more than Clerk has)");
        assertThat(ClerkWords.cached(1, OptionalLong.empty())).isEqualTo("1 user cached");
    }

    @Test
    void anInstanceThatClerkToldIsWordedSoAndReadAsConfiguredByReadersOfTheSchema()
            throws Exception {
        AuditReport told = told(several());

        String json = JsonText.of(JsonReport.of(document(told)));
        assertThat(violations(json)).isEmpty();
        assertThat(json).contains("\"source\": \"configured\"", "\"words\": \"told by Clerk\"");
        assertThat(MarkdownReport.of(document(told)))
                .contains("- production: `ins_2f`, told by Clerk");
    }

    /** With an instance that Clerk reported. */
    private static AuditReport told(AuditReport report) {
        InstanceClaim claim =
                new InstanceClaim(
                        "production",
                        Optional.of("ins_2f"),
                        Optional.of("ins_2f"),
                        InstanceClaim.Source.TOLD,
                        new InstanceVotes(812, 815));
        return new AuditReport(
                report.scope(),
                report.execution(),
                report.coverage(),
                new Judgement(report.results(), List.of(claim), report.proofs(), report.times()));
    }

    private static ClerkCoverage asked() {
        return new ClerkCoverage(
                List.of(
                        new ClerkCoverage.InEnvironment(
                                "production",
                                1_204,
                                1_174,
                                Map.of(WhyUnknown.FAILING, 20L, WhyUnknown.RATE_LIMITED, 10L),
                                OptionalLong.of(1_300),
                                Optional.empty())),
                15,
                Duration.ofMillis(1_200),
                true);
    }

    @Test
    void ofAVerificationThatALaterOneDidNotReplaceTheReportsSayFromWhenItIs() throws Exception {
        AuditReport verified = several().with(asked(), several().proofs());
        AuditReport later =
                several().withVerificationOf(verified, Instant.parse("2026-11-22T13:00:02Z"));

        String json = JsonText.of(JsonReport.of(document(later)));
        assertThat(violations(json)).isEmpty();
        assertThat(json).contains("\"asOf\": \"2026-11-22T13:00:02Z\"");
        assertThat(MarkdownReport.of(document(later)))
                .contains("- Verified as of 2026-11-22 13:00:02; a later one was cut off.");
    }

    @Test
    void theSameAuditGivesTheSameText() {
        assertThat(JsonText.of(JsonReport.of(document(several()))))
                .isEqualTo(JsonText.of(JsonReport.of(document(several()))));
        assertThat(MarkdownReport.of(document(several())))
                .isEqualTo(MarkdownReport.of(document(several())));
    }

    @Test
    void noReportHasAnAddressOrASession() {
        AuditReport report =
                report(
                        result(
                                LEGACY,
                                finding(LEGACY, Severity.HIGH, "clerk:username:a@example.com"),
                                finding(LEGACY, Severity.HIGH, "clerk:session:sess_secret")));

        String all =
                JsonText.of(JsonReport.of(document(report))) + MarkdownReport.of(document(report));

        assertThat(all)
                .contains("clerk:session:••••", "clerk:username:••••••••")
                .doesNotContain("example.com", "sess_secret");
    }

    @Test
    void markdownSaysWhoWhenWhatAndHowItEnds() {
        assertThat(MarkdownReport.of(document(several())))
                .startsWith("# Audit of clerk on 127.0.0.1:6379\n\n**8 findings: 6 critical, ")
                .contains("| When | 2026-11-22 14:00:00 UTC |", "| By | ops |")
                .contains("### critical: User of another Clerk instance (FOREIGN_INSTANCE, 5)")
                .contains("- `" + LEAKED + "`\n  This is cached under production until 14:03:12. ")
                .contains("To do: delete, or wait: expires in 3:12.")
                .contains("- 4 more")
                .contains("- production: `ins_2f`, learned from 812 of 815 users")
                .contains(
                        "- production: 214 of 812 users (uploaded pictures show no instance: 200,"
                                + " entries without picture show no instance: 14)")
                .contains("| Does every entry expire? | **not proven** | 1,410 of 1,412");
    }

    @Test
    void theWorstComesFirst() {
        assertThat(document(several()).found())
                .extracting(result -> result.rule().name())
                .containsExactly("FOREIGN_INSTANCE", "USERNAME_TWINS", "LEGACY_KEY", "CLOCK");
        assertThat(document(several()).summary())
                .isEqualTo("8 findings: 6 critical, 1 high, 1 low");
    }

    @Test
    void anAuditThatStoppedSaysSo() {
        assertThat(MarkdownReport.of(document(report(false))))
                .contains("**no findings so far**")
                .contains("did not reach the end, so this is not everything. The connection was");
    }

    @Test
    void costsAreRoundedBeforeAndExactAfter() {
        AuditCost cost = new AuditCost(1_203_441, 1_480_000_000);

        assertThat(CostWords.before(1_203_441, cost))
                .isEqualTo("1,203,441 keys: about 1,210,000 commands, some 1.4 GB");
        assertThat(CostWords.spent(cost)).isEqualTo("1,203,441 commands, 1.4 GB");
        assertThat(CostWords.before(1, new AuditCost(7, 0))).isEqualTo("1 key: about 7 commands");
    }

    @Test
    void theTimeOfAReadingIsSaidWhereItIsKnown() {
        AuditCost cost = new AuditCost(181, 136_314_880);

        assertThat(CostWords.values(90_112, Optional.empty())).isEqualTo("90,112 values");
        assertThat(CostWords.values(90_112, Optional.of(cost)))
                .isEqualTo("90,112 values (181 commands, about 130 MB)");
        assertThat(CostWords.values(90_112, Optional.of(cost.in(Duration.ofMillis(900)))))
                .isEqualTo("90,112 values (181 commands, about 130 MB, about 1 s)");
        assertThat(CostWords.before(1, new AuditCost(7, 0).in(Duration.ofSeconds(42))))
                .isEqualTo("1 key: about 7 commands, about 40 s");
    }

    @Test
    void signsOfMarkdownStandForThemselves() {
        assertThat(MarkdownText.escape("a_b <img> *x* |\n[y](z)"))
                .isEqualTo("a_b \\<img\\> \\*x\\* \\| \\[y\\](z)");
        assertThat(MarkdownText.code("a`b``c")).isEqualTo("``` a`b``c ```");
    }

    private static AuditReport several() {
        return report(
                result(LEGACY, finding(LEGACY, Severity.HIGH, "clerk:id:user_1")),
                new RuleResult(
                        FOREIGN, List.of(leak()), new Counted(Map.of(Severity.CRITICAL, 4L), 0), 0),
                result(TWINS, finding(TWINS, Severity.CRITICAL, "clerk:username:a", LEAKED)),
                result(CLOCK, finding(CLOCK, Severity.LOW, SampleAudit.LEAKED)));
    }

    private static List<Error> violations(String json) throws Exception {
        try (InputStream schema =
                ReportsTest.class.getResourceAsStream(
                        "/dev/cachewarden/cli/audit/audit-schema-1.json")) {
            Schema published =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON);
            return published.validate(json, InputFormat.JSON);
        }
    }
}
