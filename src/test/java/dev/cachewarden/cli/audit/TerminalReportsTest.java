package dev.cachewarden.cli.audit;

import static dev.cachewarden.testing.SampleAudit.CLOCK;
import static dev.cachewarden.testing.SampleAudit.FOREIGN;
import static dev.cachewarden.testing.SampleAudit.LEGACY;
import static dev.cachewarden.testing.SampleAudit.TWINS;
import static dev.cachewarden.testing.SampleAudit.UNKNOWN;
import static dev.cachewarden.testing.SampleAudit.document;
import static dev.cachewarden.testing.SampleAudit.finding;
import static dev.cachewarden.testing.SampleAudit.leak;
import static dev.cachewarden.testing.SampleAudit.report;
import static dev.cachewarden.testing.SampleAudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.report.AuditDocument;
import dev.cachewarden.core.report.JunitReport;
import dev.cachewarden.core.report.MarkdownReport;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import javax.xml.parsers.DocumentBuilderFactory;

/** What {@code audit} prints for people and for CI, and when it fails. */
final class TerminalReportsTest {

    private static final Colours PLAIN = new Colours(false);

    @Test
    void textTellsTheWorstFirstAndCountsTheRest() {
        String text =
                TextReport.of(
                        document(
                                report(
                                        result(CLOCK, finding(CLOCK, Severity.LOW, "clerk:id:a")),
                                        new RuleResult(
                                                FOREIGN,
                                                List.of(leak()),
                                                new Counted(Map.of(Severity.CRITICAL, 12_402L), 0),
                                                0))),
                        PLAIN);

        assertThat(text)
                .startsWith("clerk on 127.0.0.1:6379: 12,404 findings: 12,403 critical, 1 low")
                .contains("1,412 keys, values audit, 812 ms, 15 commands, 2.0 MB, 2 gone meanwhile")
                .contains("CRITICAL  User of another Clerk instance  FOREIGN_INSTANCE  12,403")
                .contains(
                        "      This is cached under production until 14:03:12. Write to ••••••••"
                                + " for more.")
                .contains("      To do: delete, or wait: expires in 3:12.")
                .contains("  12,402 more")
                .contains("  production is ins_2f, learned from 812 of 815 users")
                .contains("  production: 214 of 812 users (uploaded pictures")
                .contains("  not proven  Does every entry expire?")
                .contains("              Next: Audit again.")
                .doesNotContain("\u001b");
        assertThat(text.indexOf("FOREIGN_INSTANCE")).isLessThan(text.indexOf("CLOCK"));
    }

    @Test
    void whomClerkDidNotTellOfIsSkippedInCiAndNeverAFailure() {
        AuditReport open = report().with(asked(WhyUnknown.FAILING), List.of());

        assertThat(junit(document(open), Severity.LOW))
                .contains(
                        "tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"1\"",
                        "Clerk told of every cached user",
                        "<skipped message=\"3 of 4 cached users verified")
                .contains("1 unknown (Clerk failed: 1)");
        assertThat(TextReport.of(document(open), PLAIN))
                .contains("Asked of Clerk: 3 of 4 cached users verified, 5 requests, 300 ms")
                .contains("  production: 4 users cached, 3 verified, 1 unknown (Clerk failed: 1)")
                .contains("  test: not asked, no secret key is known");
    }

    private static ClerkCoverage asked(WhyUnknown why) {
        return new ClerkCoverage(
                List.of(
                        new ClerkCoverage.InEnvironment(
                                "production",
                                4,
                                3,
                                Map.of(why, 1L),
                                OptionalLong.empty(),
                                Optional.empty())),
                5,
                Duration.ofMillis(300),
                true);
    }

    @Test
    void colourIsOnlyAddedToTheWords() {
        AuditReport report = report(result(FOREIGN, leak()));

        String painted = TextReport.of(document(report), new Colours(true));

        assertThat(painted).contains("\u001b[1;31mCRITICAL\u001b[0m");
        assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(TextReport.of(document(report), PLAIN));
    }

    @Test
    void nothingInASentenceActsOnTheTerminal() {
        assertThat(TextReport.of(document(report(result(FOREIGN, hostile()))), PLAIN))
                .doesNotContain("\u001b")
                .contains("\\x1b[31m");
    }

    @Test
    void junitFailsTheRulesThatFailTheCommand() throws Exception {
        AuditReport report =
                report(
                        result(LEGACY),
                        result(FOREIGN, leak()),
                        result(CLOCK, finding(CLOCK, Severity.LOW, "clerk:id:a")));

        Element suite = suite(junit(document(report), Severity.HIGH));

        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("1 finding");
        assertThat(((Element) failure.getParentNode()).getAttribute("name"))
                .isEqualTo("FOREIGN_INSTANCE: User of another Clerk instance");
        assertThat(suite.getElementsByTagName("system-out").getLength()).isEqualTo(1);
    }

    @Test
    void junitSaysThatAnAuditStoppedEarly() throws Exception {
        Element suite = suite(junit(document(report(false)), Severity.LOW));

        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("error").item(0)).getAttribute("message"))
                .contains("The connection was lost.");
    }

    @Test
    void ofAnAuditThatStoppedEarlyNoRuleWithoutFindingsPasses() throws Exception {
        AuditReport cut = report(false, result(LEGACY), result(FOREIGN, leak()));
        Element suite = suite(junit(document(cut), Severity.LOW));

        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        Element skipped = (Element) suite.getElementsByTagName("skipped").item(0);
        assertThat(((Element) skipped.getParentNode()).getAttribute("name"))
                .startsWith("LEGACY_KEY");
        assertThat(skipped.getAttribute("message")).contains("this is not everything");
        assertThat(TextReport.of(document(report(false)), PLAIN)).contains("no findings so far");
        assertThat(MarkdownReport.of(document(report(false))))
                .contains("None so far: the audit did not reach the end.", "Not signed off: ")
                .doesNotContain("Signed off by");
    }

    @Test
    void junitIsXmlWhateverAFindingQuotes() throws Exception {
        Element suite = suite(junit(document(report(result(FOREIGN, hostile()))), Severity.LOW));

        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("\\u001b[31m", "\\u0000", "]]>", "<b>", "\\ufffe", "\\ud800");
    }

    @Test
    void aCommandFailsFromTheGivenSeverityOn() {
        AuditReport low = report(result(CLOCK, finding(CLOCK, Severity.LOW, "clerk:test:id:a")));
        AuditReport info = report(result(TWINS, finding(TWINS, Severity.INFO, "clerk:test:id:a")));

        assertThat(new FailOn(Severity.LOW, false, true).of(low)).isEqualTo(TaskOutcome.FAILED);
        assertThat(new FailOn(Severity.MEDIUM, false, true).of(low)).isEqualTo(TaskOutcome.DONE);
        assertThat(new FailOn(Severity.LOW, false, true).of(info)).isEqualTo(TaskOutcome.DONE);
    }

    @Test
    void aKeyOutsideTheExpectedEnvironmentsFailsAtAnySeverity() {
        Finding unknown = finding(UNKNOWN, Severity.MEDIUM, "clerk:staging:id:a");
        AuditReport report = report(result(UNKNOWN, unknown));

        assertThat(new FailOn(Severity.CRITICAL, true, true).of(report))
                .isEqualTo(TaskOutcome.FAILED);
        assertThat(new FailOn(Severity.CRITICAL, false, true).of(report))
                .isEqualTo(TaskOutcome.DONE);
    }

    private static String junit(AuditDocument document, Severity least) {
        FailOn failOn = new FailOn(least, false, true);
        return JunitReport.of(document, failOn, failOn.of(document.report()));
    }

    private static Finding hostile() {
        Finding leak = leak();
        return new Finding(
                leak.rule(),
                leak.severity(),
                leak.keys(),
                Map.of(),
                Evidence.of("It is named \u001b[31m\u0000]]><b>\ufffe\ud800", "So."),
                List.of(),
                Optional.empty());
    }

    private static Element suite(String xml) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)));
        return (Element) document.getElementsByTagName("testsuite").item(0);
    }
}
