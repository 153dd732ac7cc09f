package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.WhyUnproven;
import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An audit as Markdown, for the incident channel or to be signed off: who, when, which cache, what
 * was found and how that is known. Private fields are masked.
 */
public final class MarkdownReport {

    private final AuditDocument document;
    private final FindingWords words;
    private final List<String> lines = new ArrayList<>();

    private MarkdownReport(AuditDocument document) {
        this.document = document;
        this.words = new FindingWords(document.at(), document.zone());
    }

    /** The whole text, lines ended by a line feed. */
    public static String of(AuditDocument document) {
        MarkdownReport report = new MarkdownReport(document);
        report.head();
        report.findings();
        report.instances();
        report.live();
        report.unproven();
        report.checklist();
        return String.join("\n", report.lines) + "\n";
    }

    private void head() {
        add("# Audit of " + escape(document.cache().words()));
        add("");
        add("**" + escape(document.summary()) + "**");
        add("");
        if (!document.report().complete()) {
            add("**" + escape(document.incomplete()) + "**");
            add("");
        }
        document.report().notes().forEach(this::note);
        add("| | |");
        add(MarkdownText.rule(2));
        row("When", words.moment(document.report().startedAt()));
        row("By", document.author());
        row("Cache", document.cache().words());
        row("Environments", environments());
        row("Looked at", document.extent());
        if (!document.limits().isEmpty()) {
            row("Limited to", String.join("; ", document.limits()));
        }
    }

    private void note(String sentence) {
        add(escape(sentence));
        add("");
    }

    private String environments() {
        return document.cache().layout().environments().stream()
                .map(it -> it.name() + (it.isProtected() ? " (protected)" : ""))
                .collect(Collectors.joining(", "));
    }

    private void findings() {
        title("Findings");
        if (document.found().isEmpty()) {
            add(document.noFindings());
        }
        document.found().forEach(this::rule);
    }

    private void rule(RuleResult result) {
        add(
                "### "
                        + AuditDocument.worst(result).label()
                        + ": "
                        + escape(result.rule().title())
                        + " ("
                        + result.rule().name()
                        + ", "
                        + Numbers.of(result.total())
                        + ")");
        add("");
        document.listed(result).forEach(this::finding);
        if (document.unlisted(result) > 0) {
            add("- " + Numbers.of(document.unlisted(result)) + " more");
        }
        add("");
    }

    private void finding(Finding finding) {
        add("- " + code(finding.subject()) + others(finding));
        add("  " + MarkdownText.words(words.evidence(finding)));
        String remedy = words.remedy(finding);
        if (!remedy.isEmpty()) {
            add("  To do: " + escape(remedy) + ".");
        }
    }

    private static String others(Finding finding) {
        return finding.keys().size() == 1
                ? ""
                : finding.keys().stream()
                        .skip(1)
                        .limit(9)
                        .map(MarkdownReport::code)
                        .collect(Collectors.joining(", ", " with ", ""));
    }

    private void instances() {
        if (document.report().instances().isEmpty()) {
            return;
        }
        title("Clerk instances");
        for (InstanceClaim claim : document.report().instances()) {
            add(
                    "- "
                            + escape(claim.environment())
                            + ": "
                            + claim.instance().map(it -> "`" + it + "`, ").orElse("")
                            + escape(claim.words(document.zone())));
        }
    }

    private void live() {
        document.report()
                .live()
                .ifPresent(live -> {
                    title("Asked of Clerk");
                    add(escape(ClerkWords.summary(live)) + ".");
                    add("");
                    document.live().forEach(line -> add("- " + escape(line)));
                });
    }

    private void unproven() {
        List<Proof> open =
                document.report().proofs().stream().filter(it -> !it.isComplete()).toList();
        if (open.isEmpty()) {
            return;
        }
        title("Not proven");
        open.forEach(proof -> add("- " + escape(unproven(proof))));
    }

    /** {@code production: 214 of 812 users (uploaded pictures show no instance: 200, …)}. */
    public static String unproven(Proof proof) {
        return proof.environment()
                + ": "
                + Stream.of(unprovenUsers(proof), nameless(proof))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    private static String unprovenUsers(Proof proof) {
        return proof.notProven() == 0
                ? ""
                : Numbers.of(proof.notProven())
                        + " of "
                        + Numbers.of(proof.users(), "user")
                        + proof.unproven().entrySet().stream()
                                .filter(it -> it.getValue() > 0)
                                .sorted(Map.Entry.comparingByKey())
                                .map(it -> reason(it.getKey(), it.getValue()))
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String nameless(Proof proof) {
        return proof.nameless().entries() == 0 ? "" : proof.nameless().words();
    }

    private static String reason(WhyUnproven why, long users) {
        return why.words() + ": " + Numbers.of(users);
    }

    private void checklist() {
        if (document.checklist().answers().isEmpty()) {
            return;
        }
        title("Checklist");
        add(MarkdownText.row(List.of("Question", "Answer", "Evidence", "Next step")));
        add(MarkdownText.rule(4));
        document.checklist().answers().forEach(this::answer);
        add("");
        if (!document.checklist().later().isEmpty()) {
            add(escape(document.checklist().later()));
            add("");
        }
        add(
                SigningWords.refusal(document.checklist())
                        .map(MarkdownReport::escape)
                        .orElse("Signed off by: ____________________ on: ____________________"));
    }

    private void answer(Answer answer) {
        add(
                MarkdownText.row(
                        List.of(
                                escape(answer.question()),
                                "**" + answer.verdict().label() + "**",
                                MarkdownText.words(answer.evidence()),
                                escape(answer.step()))));
    }

    private void title(String text) {
        if (!lines.getLast().isEmpty()) {
            add("");
        }
        add("## " + text);
        add("");
    }

    private void row(String name, String text) {
        add(MarkdownText.row(List.of(name, escape(text))));
    }

    private void add(String line) {
        lines.add(line);
    }

    private static String code(CacheKey key) {
        return MarkdownText.code(Masking.shown(key));
    }

    private static String escape(String text) {
        return MarkdownText.escape(text);
    }
}
