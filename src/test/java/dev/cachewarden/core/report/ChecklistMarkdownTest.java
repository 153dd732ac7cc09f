package dev.cachewarden.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.checklist.Checklist;
import dev.cachewarden.core.checklist.Remedy;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

final class ChecklistMarkdownTest {

    private static final Answer PASSED = answer(Verdict.PASS, "All of them do.");

    private static String document(String evidence) {
        return document(new Checklist(List.of(PASSED, answer(Verdict.NOT_PROVEN, evidence))));
    }

    private static String document(Checklist checklist) {
        return ChecklistMarkdown.of(
                checklist,
                SampleAudit.report(),
                new ChecklistMarkdown.SignOff("Ada", SampleAudit.START, "Demo"),
                ZoneOffset.UTC);
    }

    private static Answer answer(Verdict verdict, String evidence) {
        return new Answer(
                "x",
                "Does it?",
                verdict,
                evidence,
                new Remedy("Audit.", Optional.empty()),
                List.of(),
                SampleAudit.START);
    }

    @Test
    void onlyWhatPassesInEveryPointIsSignedOff() {
        assertThat(document(new Checklist(List.of(PASSED, PASSED))))
                .contains("Signed off by Ada on ")
                .doesNotContainIgnoringCase("not signed off");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, names = "PASS", mode = EnumSource.Mode.EXCLUDE)
    void oneAnswerThatDoesNotPassIsEnoughToRefuseIt(Verdict verdict) {
        String document = document(new Checklist(List.of(PASSED, answer(verdict, "Some do."))));

        assertThat(document)
                .contains("**Not signed off: 1 question ")
                .contains("Not signed off. Written for Ada on ")
                .doesNotContain("Signed off by");
    }

    @Test
    void answersThatMayBeOthersByNowAreNotSignedOffEvenIfAllPass() {
        Checklist old =
                new Checklist(List.of(PASSED)).outdatedBecause("The refresh at 14:05:10 failed.");

        assertThat(document(old))
                .contains("**Not signed off: The refresh at 14:05:10 failed.**")
                .doesNotContain("Signed off by");
    }

    @Test
    void itCountsTheAnswersAndSaysForWhomItWasWrittenWhen() {
        assertThat(document("Some do."))
                .contains("**1 of 2 questions pass, 0 fail, 1 are not proven.**")
                .contains("| Does it? | All of them do. | Audit. | 14:00:00 |")
                .contains("# Checklist of Demo", "Written for Ada on ")
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
