package dev.cachewarden.core.clerk.verdict;

import static dev.cachewarden.core.clerk.verdict.VerdictSamples.ANNA;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.BOB;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.LEGACY;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.all;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.anna;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.answer;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.found;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.holding;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.missing;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.silent;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.uncached;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.user;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Users;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.verdict.EntryVerdict.Agreement;

import org.junit.jupiter.api.Test;

import java.util.List;

/** An entry whose key names no environment has no instance to be right or wrong for. */
final class LegacyVerdictTest {

    @Test
    void anEntryWithoutEnvironmentHasNoInstanceOfItsOwn() {
        ClerkAnswer here = answer("production", missing(List.of(ANNA)));
        EntryVerdict known = verdict(LEGACY, anna(), all(here, answer("test", found(anna()))));
        EntryVerdict gone =
                verdict(LEGACY, anna(), all(here, answer("test", missing(List.of(ANNA)))));
        EntryVerdict open =
                verdict(LEGACY, anna(), all(here, answer("test", silent(Reason.FAILING))));

        assertThat(VerdictWords.of(known)).isEqualTo("The user lives in test.");
        assertThat(VerdictWords.of(gone)).contains("No instance that was asked");
        assertThat(gone.agreement()).isEqualTo(Agreement.WRONG);
        assertThat(open.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(open)).isEqualTo("Not every instance answered.");
    }

    @Test
    void anEntryWithoutEnvironmentThatDeniesOrIsNotThereIsWrongAboutNobody() {
        ClerkAnswers nobody =
                all(
                        answer("production", missing(List.of(ANNA))),
                        answer("test", missing(List.of(ANNA))));

        assertThat(verdict(LEGACY, "null", nobody).agreement()).isEqualTo(Agreement.AGREES);
        assertThat(uncached(LEGACY, nobody).agreement()).isEqualTo(Agreement.AGREES);
        assertThat(verdict(LEGACY, "[object Object]", nobody).agreement())
                .isEqualTo(Agreement.NOT_KNOWN);
    }

    @Test
    void aNamesakeIsNoHomeOfAnEntryWithoutEnvironment() {
        EntryVerdict verdict =
                verdict(
                        "clerk:username:anna",
                        anna(),
                        all(
                                holding(
                                        "production",
                                        found(user(BOB, "anna", "")),
                                        new Users(List.of(), List.of(ANNA)))));

        assertThat(verdict.homes()).isEmpty();
        assertThat(VerdictWords.of(verdict)).contains("No instance that was asked knows");
    }
}
