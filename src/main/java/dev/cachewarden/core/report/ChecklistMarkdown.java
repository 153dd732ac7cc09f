package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.checklist.Checklist;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.core.text.Numbers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The checklist as a report; signed off only if nothing speaks against it. */
public final class ChecklistMarkdown {

    /**
     * Who answers for it.
     *
     * @param who a name
     * @param at when it was signed
     * @param connection what the cache is called; no address with a password
     */
    public record SignOff(String who, Instant at, String connection) {}

    private ChecklistMarkdown() {}

    public static String of(Checklist checklist, AuditReport report, SignOff signed, ZoneId zone) {
        FindingWords words = new FindingWords(signed.at(), zone);
        StringBuilder out = new StringBuilder();
        line(out, "# Checklist of " + MarkdownText.words(signed.connection()));
        line(out, "");
        SigningWords.refusal(checklist)
                .ifPresent(why -> {
                    line(out, "**" + MarkdownText.words(why) + "**");
                    line(out, "");
                });
        line(
                out,
                String.format(
                        Locale.ROOT,
                        "**%d of %d questions pass, %d fail, %d are not proven.**",
                        checklist.count(Verdict.PASS),
                        checklist.answers().size(),
                        checklist.count(Verdict.FAIL),
                        checklist.count(Verdict.NOT_PROVEN)));
        line(out, "");
        AuditFigures.lines(report, words).forEach(figure -> line(out, "- " + figure));
        line(out, "- Findings: " + Numbers.of(report.total()));
        if (!checklist.later().isEmpty()) {
            line(out, "- Later: " + MarkdownText.words(checklist.later()));
        }
        line(out, "");
        line(out, MarkdownText.row(List.of("Answer", "Question", "Evidence", "Next step", "At")));
        line(out, MarkdownText.rule(5));
        checklist.answers().forEach(answer -> line(out, row(answer, words)));
        line(out, "");
        line(
                out,
                (checklist.obstacles().isEmpty()
                                ? "Signed off by %s on %s."
                                : "Not signed off. Written for %s on %s.")
                        .formatted(MarkdownText.words(signed.who()), words.moment(signed.at())));
        return out.toString();
    }

    private static String row(Answer answer, FindingWords words) {
        return MarkdownText.row(
                List.of(
                        "**" + answer.verdict().label() + "**",
                        MarkdownText.words(answer.question()),
                        MarkdownText.words(answer.evidence()),
                        MarkdownText.words(answer.step()),
                        words.time(answer.at())));
    }

    private static void line(StringBuilder out, String words) {
        out.append(words).append('\n');
    }
}
