package dev.cachewarden.core.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

final class KeyFitTest {

    @ParameterizedTest
    @CsvSource({
        "production, true, sk_live_, production, false",
        "production, true, sk_test_, development, true",
        // The key says one thing, Clerk another: either is enough.
        "production, true, sk_live_, development, true",
        "production, true, sk_test_, production, true",
        "eu, true, sk_test_, development, true",
        "development, false, sk_test_, development, false",
        "development, false, sk_live_, production, true",
        "dev-anna, false, sk_live_, production, true",
        "TEST, false, sk_live_, production, true",
        // A staging application has its own production instance, or shares development's.
        "staging, false, sk_live_, production, false",
        "staging, false, sk_test_, development, false",
        // A kind that Clerk may come to have speaks neither for nor against a key.
        "production, true, sk_live_, sandbox, false"
    })
    void aKeyOfTheOtherKindContradictsItsEnvironment(
            String name, boolean guarded, String prefix, String type, boolean contradicts) {
        Optional<String> why =
                KeyFit.contradiction(
                        new Environment(name, guarded),
                        access(name, prefix),
                        Optional.of(new InstanceAnswer("ins_1", type)));

        assertThat(why.isPresent()).isEqualTo(contradicts);
        assertThat(why.orElse("")).doesNotContain("planted");
    }

    @ParameterizedTest
    @CsvSource({"sk_test_, true", "sk_live_, false"})
    void theKeySpeaksWhereClerkDidNot(String prefix, boolean contradicts) {
        assertThat(
                        KeyFit.contradiction(
                                        new Environment("production", true),
                                        access("production", prefix),
                                        Optional.empty())
                                .isPresent())
                .isEqualTo(contradicts);
    }

    @Test
    void theSentenceNamesTheEnvironmentAndBothKinds() {
        assertThat(
                        KeyFit.contradiction(
                                new Environment("production", true),
                                access("production", "sk_test_"),
                                Optional.empty()))
                .hasValue(
                        "The secret key of production belongs to a development instance, and a"
                                + " protected environment cannot be one.");
    }

    private static ClerkAccess access(String environment, String prefix) {
        return ClerkAccess.of(environment, Secret.of(prefix + "planted"));
    }
}
