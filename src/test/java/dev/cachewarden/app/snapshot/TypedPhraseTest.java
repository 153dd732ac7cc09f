package dev.cachewarden.app.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.snapshot.PassPhrase;

import org.junit.jupiter.api.Test;

/** Only a pass phrase that was typed twice encrypts, and only a clear word leaves it out. */
final class TypedPhraseTest {

    @Test
    void whatIsMissingIsNamed() {
        assertThat(new TypedPhrase("", "", false).whyNot().orElseThrow())
                .contains("Type a pass phrase", "unencrypted");
        assertThat(new TypedPhrase("  ", "  ", false).whyNot()).isPresent();
        assertThat(new TypedPhrase("horse", "", false).whyNot().orElseThrow())
                .contains("second time");
        assertThat(new TypedPhrase("horse", "Horse", false).whyNot().orElseThrow())
                .contains("differ");
    }

    @Test
    void whatWasTypedTwiceEncrypts() {
        TypedPhrase typed = new TypedPhrase("correct horse", "correct horse", false);

        assertThat(typed.whyNot()).isEmpty();
        assertThat(typed.passPhrase()).contains(new PassPhrase("correct horse"));
        assertThat(typed.toString()).doesNotContain("horse");
    }

    @Test
    void whoLeavesTheFileUnencryptedNeedsNone() {
        TypedPhrase typed = new TypedPhrase("half", "", true);

        assertThat(typed.whyNot()).isEmpty();
        assertThat(typed.passPhrase()).isEmpty();
    }
}
