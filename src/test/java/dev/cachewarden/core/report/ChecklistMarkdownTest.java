package dev.cachewarden.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.checklist.Checklist;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

final class ChecklistMarkdownTest {

    private static String document(String evidence) {
        Answer passed = answer(Verdict.PASS, "All of them do.");
        return ChecklistMarkdown.of(
                new Checklist(List.of(passed, answer(Verdict.NOT_PROVEN, evidence))),
                SampleAudit.report(),
                new ChecklistMarkdown.SignOff("Ada", SampleAudit.START, "Demo"),
                ZoneOffset.UTC);
    }

    private static Answer answer(Verdict verdict, String evidence) {
        return new Answer(
                "x", "Does it?", verdict, evidence, "Audit.", List.of(), SampleAudit.START);
    }

    @Test
    void itCountsTheAnswersAndSaysWhoSignedWhen() {
        assertThat(document("Some do."))
                .contains("**1 of 2 questions pass, 0 fail, 1 are not proven.**")
                .contains("| Does it? | All of them do. | Audit. | 14:00:00 |")
                .contains("# Checklist of Demo", "Signed off by Ada on ")
                .contains("2026");
    }

    @Test
    void nothingInAnAnswerBreaksTheTableOrShowsAnAddress() {
        String evidence = "a|b\nc <b> of a.b@example.com";
        String row =
                document(evidence)
                        .lines()
                        .filter(it -> it.contains("of ••••••••"))
                        .findFirst()
                        .orElseThrow();

        assertThat(row).doesNotContain("@", "<b>").contains("a\\|b");
    }
}
