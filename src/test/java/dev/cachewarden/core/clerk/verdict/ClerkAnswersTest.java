package dev.cachewarden.core.clerk.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was said, who is still to answer, and who was not asked. */
final class ClerkAnswersTest {

    private static ClerkAnswer answer(String environment) {
        Outcome silent =
                new Outcome.Unknown(
                        new ClerkException(ClerkException.Reason.FAILING, "It is out."));
        return new ClerkAnswer(
                environment,
                silent,
                ClerkAnswer.Users.NOBODY,
                Duration.ZERO,
                Instant.EPOCH,
                Optional.empty());
    }

    @Test
    void eachEnvironmentWithAKeyHasAnsweredIsAwaitedOrWasNotAsked() {
        ClerkAnswers answers =
                ClerkAnswers.of(
                        List.of("production", "development", "test", "preview"),
                        List.of("test", "production", "development"),
                        List.of(answer("development"), answer("test")));

        assertThat(answers.answers())
                .extracting(ClerkAnswer::environment)
                .containsExactly("test", "development");
        assertThat(answers.awaited()).containsExactly("production");
        assertThat(answers.unasked()).containsExactly("preview");
    }
}
