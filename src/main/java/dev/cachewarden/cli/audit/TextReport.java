package dev.cachewarden.cli.audit;

import dev.cachewarden.cli.TextColumn;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.report.AuditDocument;
import dev.cachewarden.core.report.ClerkWords;
import dev.cachewarden.core.report.FindingWords;
import dev.cachewarden.core.report.MarkdownReport;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An audit for people at a terminal. */
final class TextReport {

    /** In characters: sentences begin after it. */
    private static final int WIDEST = 40;

    private static final int MOST_KEYS = 4;
    private static final String INDENT = "  ";
    private static final String DEEPER = "      ";

    private final AuditDocument document;
    private final Colours colours;
    private final FindingWords words;
    private final List<String> lines = new ArrayList<>();

    private TextReport(AuditDocument document, Colours colours) {
        this.document = document;
        this.colours = colours;
        this.words = new FindingWords(document.at(), document.zone());
    }

    static String of(AuditDocument document, Colours colours) {
        TextReport report = new TextReport(document, colours);
        report.head();
        document.found().forEach(report::rule);
        report.instances();
        report.live();
        report.unproven();
        report.checklist();
        return String.join(System.lineSeparator(), report.lines);
    }

    private void head() {
        lines.add(colours.title(document.cache().words() + ": " + document.summary()));
        lines.add(document.extent());
        document.limits().forEach(lines::add);
        document.report().notes().forEach(note -> lines.add("Note: " + safe(note)));
        if (!document.report().complete()) {
            Severity worst = Severity.CRITICAL;
            lines.add(colours.severity(worst, document.incomplete()));
        }
    }

    private void rule(RuleResult result) {
        Severity severity = AuditDocument.worst(result);
        lines.add("");
        lines.add(
                colours.severity(severity, severity.label().toUpperCase(Locale.ROOT))
                        + INDENT
                        + colours.title(result.rule().title())
                        + INDENT
                        + result.rule().name()
                        + INDENT
                        + Numbers.of(result.total()));
        document.listed(result).forEach(finding -> finding(finding, severity));
        if (document.unlisted(result) > 0) {
            lines.add(INDENT + Numbers.of(document.unlisted(result)) + " more");
        }
    }

    private void finding(Finding finding, Severity usual) {
        String mark = finding.severity() == usual ? "" : " (" + finding.severity().label() + ")";
        lines.add(INDENT + Masking.shown(finding.subject()) + mark);
        lines.add(DEEPER + safe(words.evidence(finding)));
        others(finding);
        String remedy = words.remedy(finding);
        if (!remedy.isEmpty()) {
            lines.add(DEEPER + "To do: " + remedy + ".");
        }
    }

    private void others(Finding finding) {
        int others = finding.keys().size() - 1;
        finding.keys().stream()
                .skip(1)
                .limit(MOST_KEYS)
                .forEach(key -> lines.add(DEEPER + "with " + Masking.shown(key)));
        if (others > MOST_KEYS) {
            lines.add(DEEPER + "and " + Numbers.of(others - MOST_KEYS) + " more");
        }
    }

    private void instances() {
        List<InstanceClaim> claims = document.report().instances();
        if (claims.isEmpty()) {
            return;
        }
        title("Clerk instances");
        TextColumn names = column(claims.stream().map(TextReport::named).toList());
        for (InstanceClaim claim : claims) {
            String instance = claim.instance().map(it -> " is " + safe(it) + ",").orElse(":");
            lines.add(
                    INDENT
                            + names.cell(named(claim))
                            + instance
                            + " "
                            + safe(claim.words(document.zone())));
        }
    }

    private static String named(InstanceClaim claim) {
        return Shortened.label(Printable.ofText(claim.environment()));
    }

    private void live() {
        document.report()
                .live()
                .ifPresent(live -> {
                    title("Asked of Clerk: " + ClerkWords.summary(live));
                    document.live().forEach(line -> lines.add(INDENT + safe(line)));
                });
    }

    private void unproven() {
        List<Proof> open =
                document.report().proofs().stream().filter(it -> !it.isComplete()).toList();
        if (open.isEmpty()) {
            return;
        }
        title("Not proven: which instance these users are of");
        open.forEach(proof -> lines.add(INDENT + safe(MarkdownReport.unproven(proof))));
    }

    private void checklist() {
        List<Answer> answers = document.checklist().answers();
        if (answers.isEmpty()) {
            return;
        }
        title("Checklist");
        TextColumn verdicts = column(answers.stream().map(it -> it.verdict().label()).toList());
        for (Answer answer : answers) {
            String verdict = verdicts.cell(answer.verdict().label());
            lines.add(
                    INDENT
                            + colours.verdict(answer.verdict(), verdict)
                            + INDENT
                            + answer.question());
            String below = INDENT + " ".repeat(verdicts.width()) + INDENT;
            lines.add(below + safe(Masking.text(answer.evidence())));
            if (!answer.step().isEmpty()) {
                lines.add(below + "Next: " + safe(answer.step()));
            }
        }
    }

    private void title(String text) {
        lines.add("");
        lines.add(colours.title(text));
    }

    private static TextColumn column(List<String> texts) {
        return TextColumn.of(texts, WIDEST);
    }

    /** A sentence can quote a value: nothing in it may act on the terminal. */
    private static String safe(String sentence) {
        return Printable.ofSentence(Shortened.words(sentence));
    }
}
