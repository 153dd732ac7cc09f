package dev.cachewarden.core.clerk.verdict;

import static dev.cachewarden.core.clerk.verdict.VerdictSamples.ANNA;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.BATCH;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.BOB;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.ID;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.all;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.anna;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.answer;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.contradicted;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.found;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.missing;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.silent;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.user;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.verdict.EntryVerdict.Agreement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What Clerk's answers, or their want, leave open about an entry is never concluded. */
final class NotKnownVerdictTest {

    @ParameterizedTest
    @EnumSource
    void whereAnotherInstanceIsSilentNobodyIsSaidToBeGone(Reason reason) {
        EntryVerdict verdict =
                verdict(
                        ID,
                        anna(),
                        all(
                                answer("production", missing(List.of(ANNA))),
                                answer("development", silent(reason))));

        assertThat(VerdictWords.of(verdict))
                .doesNotContain("no longer exists", "lives in")
                .endsWith("Whether another environment does is not known.");
        assertThat(verdict.isProof()).isFalse();
    }

    @Test
    void anotherInstanceThatWasNotAskedLeavesOpenWhereTheUserLives() {
        ClerkAnswers one =
                new ClerkAnswers(
                        List.of(answer("production", missing(List.of(ANNA)))),
                        List.of(),
                        List.of("development"));
        EntryVerdict verdict = verdict(ID, anna(), one);

        assertThat(VerdictWords.of(verdict)).contains("Ask all environments");
        assertThat(verdict.isProof()).isFalse();
    }

    @Test
    void theOnlyInstanceThereIsDoesNotSayThatAUserIsGone() {
        EntryVerdict verdict =
                verdict(ID, anna(), all(answer("production", missing(List.of(ANNA)))));

        assertThat(VerdictWords.of(verdict)).doesNotContain("no longer exists");
    }

    @ParameterizedTest
    @EnumSource
    void silenceOfTheOwnInstanceIsNoVerdictWhateverTheOthersSay(Reason reason) {
        EntryVerdict verdict =
                verdict(
                        ID,
                        anna(),
                        all(
                                answer("production", silent(reason)),
                                answer("development", found(anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(verdict)).isEqualTo("Clerk is out.");
    }

    @Test
    void anInstanceThatWasNotAskedIsNoVerdict() {
        EntryVerdict verdict = verdict(ID, anna(), all(answer("development", found(anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(verdict)).contains("not asked");
    }

    @Test
    void aKeyThatCannotBeTheEnvironmentsProvesNothingOfIt() {
        EntryVerdict own = verdict(ID, anna(), all(contradicted("production", found(anna()))));
        EntryVerdict other =
                verdict(
                        ID,
                        anna(),
                        all(
                                answer("production", missing(List.of(ANNA))),
                                contradicted("development", found(anna()))));

        assertThat(own.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(own)).contains("proves nothing of production");
        assertThat(VerdictWords.of(other)).doesNotContain("does in development");
    }

    @Test
    void whatIsAwaitedIsNotConcluded() {
        EntryVerdict own =
                verdict(ID, anna(), new ClerkAnswers(List.of(), List.of("production"), List.of()));
        EntryVerdict others =
                verdict(
                        ID,
                        anna(),
                        new ClerkAnswers(
                                List.of(answer("production", missing(List.of(ANNA)))),
                                List.of("development"),
                                List.of()));

        assertThat(own.agreement()).isEqualTo(Agreement.AWAITED);
        assertThat(others.agreement()).isEqualTo(Agreement.AWAITED);
        assertThat(VerdictWords.of(others)).endsWith("asking the others…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[object Object]", "{\"id\":\"user_2an", "{\"username\":\"anna\"}", "{}"})
    void whatCannotBeComparedIsNotSaidToAgree(String value) {
        EntryVerdict verdict = verdict(ID, value, all(answer("production", found(anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(verdict.isProof()).isFalse();
    }

    @Test
    void aUserWhomClerkWasNotAskedForIsNotSaidToAgree() {
        EntryVerdict verdict =
                verdict(
                        BATCH,
                        "[" + anna() + "," + user("user_2carl", "carl", "") + "]",
                        all(answer("production", missing(List.of(BOB), anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(verdict)).contains("not asked for every user");
    }

    @Test
    void aCopyThatIsNewerThanTheAnswerIsNotCalledOutdated() {
        EntryVerdict verdict =
                verdict(
                        ID,
                        user(ANNA, "ann", ",\"updated_at\":2"),
                        all(answer("production", found(user(ANNA, "anna", ",\"updated_at\":1")))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(verdict)).contains("after Clerk answered");
    }
}
