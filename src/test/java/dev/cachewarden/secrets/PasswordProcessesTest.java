package dev.cachewarden.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.PasswordCommands;
import dev.cachewarden.testing.Await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.time.Duration;
import java.util.List;

/** What a program prints is the password, and a secret from then on. */
@DisabledOnOs(OS.WINDOWS)
final class PasswordProcessesTest {

    private final KnownSecrets secrets = KnownSecrets.of(List.of());
    private final PasswordProcesses processes = new PasswordProcesses(secrets);

    @Test
    void whatIsPrintedIsThePasswordWithoutTheLineEnd() {
        assertThat(run("printf ' hunter22\\r\\n'")).isEqualTo(Secret.of("hunter22"));
        assertThat(secrets.inMessage("it was hunter22")).doesNotContain("hunter22");
    }

    @Test
    void itsErrorsAreQuotedWithoutWhatItPrinted() {
        assertThatThrownBy(() -> run("echo hunter22; echo 'denied for hunter22' >&2; exit 3"))
                .isInstanceOf(CacheException.class)
                .message()
                .contains("password command sh ended with 3")
                .contains("denied for")
                .doesNotContain("hunter22");
    }

    @Test
    void noneAndSeveralLinesAreNoPassword() {
        assertThatThrownBy(() -> run("echo; echo 'log in first' >&2"))
                .hasMessageContaining("printed nothing")
                .hasMessageContaining("log in first");
        assertThatThrownBy(() -> run("echo usage:; echo token"))
                .hasMessageContaining("more than a password in one line");
    }

    @Test
    void aProgramThatIsNotThereIsNamedWithoutItsArguments() {
        assertThatThrownBy(
                        () -> processes.run(PasswordCommand.parse("/none/such-program hunter22")))
                .isInstanceOf(CacheException.class)
                .message()
                .contains("such-program could not be started")
                .doesNotContain("hunter22");
    }

    @Test
    void oneThatDoesNotEndIsEndedWithAllThatItStarted() {
        PasswordCommands impatient = new PasswordProcesses(secrets, Duration.ofMillis(200));
        assertThatThrownBy(() -> impatient.run(PasswordCommand.parse("sh -c 'sleep 4711; echo x'")))
                .isInstanceOf(CacheException.class)
                .hasMessageContaining("did not end within");
        Await.until(
                "the end of what it started",
                () ->
                        ProcessHandle.current()
                                .descendants()
                                .noneMatch(
                                        it -> it.info().commandLine().orElse("").contains("4711")));
    }

    private Secret run(String script) {
        return processes.run(new PasswordCommand(List.of("sh", "-c", script)));
    }
}
