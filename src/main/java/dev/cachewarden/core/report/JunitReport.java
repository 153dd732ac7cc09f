package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An audit as the XML that JUnit's Ant task made usual and CI systems read: a test case a rule,
 * failed where it has findings of the severity that fails the command. An audit that did not reach
 * the end is reported as a separate error.
 */
public final class JunitReport {

    private static final String CLASS_NAME = "cachewarden.audit";

    private final AuditDocument document;
    private final FailOn failOn;
    private final TaskOutcome outcome;
    private final FindingWords words;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JunitReport(AuditDocument document, FailOn failOn, TaskOutcome outcome)
            throws XMLStreamException {
        this.document = document;
        this.failOn = failOn;
        this.outcome = outcome;
        this.words = new FindingWords(document.at(), document.zone());
        this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    }

    /**
     * The whole report.
     *
     * @param outcome of the command: a failure other than of the audit, such as a failed repair, is
     *     an error
     */
    public static String of(AuditDocument document, FailOn failOn, TaskOutcome outcome) {
        try {
            JunitReport report = new JunitReport(document, failOn, outcome);
            report.write();
            return report.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory cannot fail", e);
        }
    }

    /** That there was no audit: an error. */
    public static String of(FailedReport failed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "Audit");
            xml.writeAttribute("tests", "1");
            xml.writeAttribute("failures", "0");
            xml.writeAttribute("errors", "1");
            xml.writeAttribute("skipped", "0");
            xml.writeAttribute("timestamp", failed.at().toString());
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", CLASS_NAME);
            xml.writeAttribute("name", "The audit was done");
            xml.writeStartElement("error");
            xml.writeAttribute("message", legal(failed.text()));
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory cannot fail", e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("testsuites");
        line();
        suite();
        xml.writeEndElement();
        xml.writeEndDocument();
        line();
    }

    private void suite() throws XMLStreamException {
        AuditReport report = document.report();
        List<RuleResult> results = report.results();
        xml.writeStartElement("testsuite");
        attribute("name", "Audit of " + document.cache().words());
        attribute("tests", String.valueOf(cases(report)));
        attribute("failures", String.valueOf(results.stream().filter(failOn::fails).count()));
        attribute("errors", String.valueOf(errors(report)));
        attribute("skipped", String.valueOf(skipped(report)));
        attribute("time", seconds(report));
        attribute("timestamp", report.startedAt().toString());
        attribute("hostname", document.cache().server());
        line();
        reachedTheEnd();
        if (hasFailedOtherwise()) {
            repaired();
        }
        if (report.live().isPresent()) {
            clerkAnswered(report.live().get());
        }
        for (RuleResult result : results) {
            testCase(result);
        }
        xml.writeEndElement();
        line();
    }

    private long skipped(AuditReport report) {
        long open = report.live().filter(this::isUnanswered).isPresent() ? 1 : 0;
        return open + report.results().stream().filter(this::isUnproven).count();
    }

    /** That a rule found nothing proves nothing of what was not read. */
    private boolean isUnproven(RuleResult result) {
        return result.total() == 0 && document.unread(result).isPresent();
    }

    private int cases(AuditReport report) {
        return report.results().size()
                + 1
                + (hasFailedOtherwise() ? 1 : 0)
                + (report.live().isPresent() ? 1 : 0);
    }

    private static String seconds(AuditReport report) {
        return String.format(Locale.ROOT, "%.3f", report.elapsed().toMillis() / 1000.0);
    }

    private void reachedTheEnd() throws XMLStreamException {
        startCase("The audit reached the end");
        if (!document.report().complete()) {
            xml.writeStartElement("error");
            attribute("message", document.incomplete());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        line();
    }

    private void repaired() throws XMLStreamException {
        startCase("What was to be repaired is repaired");
        xml.writeStartElement("error");
        attribute("message", "Not everything was repaired; see standard error.");
        xml.writeEndElement();
        xml.writeEndElement();
        line();
    }

    private long errors(AuditReport report) {
        return Stream.of(report.complete(), !report.isCutOff(), !hasFailedOtherwise())
                .filter(isRight -> !isRight)
                .count();
    }

    private boolean hasFailedOtherwise() {
        return outcome.and(failOn.of(document.report())) != failOn.of(document.report());
    }

    /** Without an answer from Clerk a user is skipped; that Clerk was not asked is an error. */
    private void clerkAnswered(ClerkCoverage live) throws XMLStreamException {
        startCase("Clerk told of every cached user");
        if (!live.complete() || isUnanswered(live)) {
            xml.writeStartElement(live.complete() ? "skipped" : "error");
            attribute("message", ClerkWords.summary(live));
            xml.writeEndElement();
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(legal(String.join("\n", document.live())));
        xml.writeEndElement();
        xml.writeEndElement();
        line();
    }

    private boolean isUnanswered(ClerkCoverage live) {
        return live.complete() && failOn.unanswered() && !live.isAnswered();
    }

    private void testCase(RuleResult result) throws XMLStreamException {
        startCase(result.rule().name() + ": " + result.rule().title());
        if (result.total() > 0) {
            boolean fails = failOn.fails(result);
            xml.writeStartElement(fails ? "failure" : "system-out");
            if (fails) {
                attribute("message", Numbers.of(result.total(), "finding"));
                attribute("type", AuditDocument.worst(result).label());
            }
            xml.writeCharacters(legal(findings(result)));
            xml.writeEndElement();
        } else if (isUnproven(result)) {
            xml.writeStartElement("skipped");
            attribute("message", document.unread(result).orElse(""));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        line();
    }

    private void startCase(String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", CLASS_NAME);
        attribute("name", name);
        attribute("time", "0");
    }

    private String findings(RuleResult result) {
        String listed =
                document.listed(result).stream()
                        .map(this::finding)
                        .collect(Collectors.joining("\n"));
        return document.unlisted(result) == 0
                ? listed
                : listed + "\n" + Numbers.of(document.unlisted(result)) + " more";
    }

    private String finding(Finding finding) {
        return finding.severity().label()
                + ": "
                + Masking.shown(finding.subject())
                + "\n  "
                + words.evidence(finding);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** XML 1.0 cannot hold most control characters, not even escaped: they become visible. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (isLegal(c)) {
                        legal.appendCodePoint(c);
                    } else {
                        legal.append(String.format(Locale.ROOT, "\\u%04x", c));
                    }
                });
        return legal.toString();
    }

    /** Section 2.2 of the XML 1.0 recommendation. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
