package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a command gets a secret from, and what is no secret. */
final class SecretInputTest {

    private static final String OPTION = "--secret-stdin";
    private static final String VARIABLE = "SOME_SECRET";

    private final Deque<String> typed = new ArrayDeque<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private byte[] input = {};
    private Map<String, String> environment = Map.of();
    private boolean interactive = true;

    @Test
    void ofStandardInputItIsTheFirstLineAndTheNextOneIsForTheNextQuestion() {
        input = bytes("correct horse \r\nyes\n");
        Terminal terminal = terminal();

        assertThat(new SecretInput(terminal, "password").ofStandardInput(OPTION))
                .isEqualTo(Secret.of("correct horse "));
        assertThat(new TerminalQuestion(terminal).isAgreed("Really?")).isTrue();
    }

    @Test
    void aLineThatEndsWithTheStreamIsASecretAndNoAnswer() {
        input = bytes("yes");
        assertThat(secret().ofStandardInput(OPTION)).isEqualTo(Secret.of("yes"));
        assertThat(new TerminalQuestion(terminal()).isAgreed("Really?")).isFalse();
    }

    @Test
    void nothingIsNoSecretAndWhereItWasMissingIsNamed() {
        environment = Map.of(VARIABLE, "  ");
        typed.addAll(List.of("", " "));

        refused(() -> secret().ofStandardInput(OPTION), OPTION);
        refused(() -> secret().ofVariable(VARIABLE), VARIABLE);
        refused(() -> secret().typed("Secret: "), "No password was typed.");
        refused(() -> secret().typedTwice("Secret: "), "No password was typed.");
    }

    @Test
    void whatCouldNotBeReadIsNotTakenForASecretLikeIt() {
        input = new byte[] {'p', (byte) 0xfc, '\n'};
        environment = Map.of(VARIABLE, "p\uFFFD");
        typed.add("p\uFFFD");

        refused(() -> secret().ofStandardInput(OPTION), "UTF-8");
        refused(() -> secret().ofVariable(VARIABLE), "UTF-8");
        refused(() -> secret().typed("Secret: "), "UTF-8");
    }

    @Test
    void withoutVariableAndTerminalThereIsNone() {
        typed.add("correct horse");
        interactive = false;

        assertThat(secret().ofVariable(VARIABLE)).isEmpty();
        assertThat(secret().typed("Secret: ")).isEmpty();
        assertThat(secret().typedTwice("Secret: ")).isEmpty();
        assertThat(typed).hasSize(1);
    }

    @Test
    void aSecondLineThatDiffersIsRefused() {
        typed.addAll(List.of("correct horse", "correct house", "correct horse", "correct horse"));

        refused(() -> secret().typedTwice("Secret: "), "The two passwords differ.");
        assertThat(secret().typedTwice("Secret: ")).contains(Secret.of("correct horse"));
    }

    @Test
    void whatWasTypedIsNeverPrinted() {
        typed.add("correct horse");
        Terminal terminal = terminal();

        new SecretInput(terminal, "password").typed("Secret: ");
        terminal.out().println("It is correct horse.");
        terminal.flush();

        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("horse").contains("It is");
    }

    private static void refused(ThrowingCallable asking, String words) {
        assertThatThrownBy(asking)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(words);
    }

    private SecretInput secret() {
        return new SecretInput(terminal(), "password");
    }

    private Terminal terminal() {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Terminal.of(
                new TerminalInput(
                        new ByteArrayInputStream(input),
                        interactive,
                        _ -> Optional.ofNullable(typed.poll())),
                stream,
                stream,
                environment);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
