package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

final class PasswordCommandTest {

    @Test
    void aLineIsSplitAsAShellSplitsIt() {
        assertThat(
                        PasswordCommand.parse(
                                        "  /opt/my\\ bin/aws  token --host 'a b|$c' \"d\\\"e f\\n\""
                                                + " ''\tx'y'\"z\" ")
                                .words())
                .containsExactly(
                        "/opt/my bin/aws", "token", "--host", "a b|$c", "d\"e f\\n", "", "xyz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat t | head",
                "echo $TOKEN",
                "echo `t`",
                "a; b",
                "a && b",
                "cat <t",
                "a >t",
                "~/bin/token",
                "echo \"$T\"",
                "$(a)"
            })
    void whatNeedsAShellIsNotRunWithoutOne(String line) {
        assertThatThrownBy(() -> PasswordCommand.parse(line))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("name the shell: sh -c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "''", "a 'b", "a \"b", "a \\", "a \"b\\"})
    void halfALineIsRefused(String line) {
        assertThatThrownBy(() -> PasswordCommand.parse(line))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void itsArgumentsAreNotShown() {
        PasswordCommand command = PasswordCommand.parse("/usr/bin/vault read hunter22");
        ConnectionSettings settings = ConnectionUrl.parse("redis://h").withPassword(command);
        assertThat(command.program()).isEqualTo("vault");
        assertThat(settings.toString()).doesNotContain("hunter22");
    }

    @Test
    void theEnvironmentCanNameOneAndAFileCannot() {
        Map<String, String> named = Map.of(Variables.PASSWORD_COMMAND, "token --short");
        ConnectionChoice choice = ConnectionChoice.ofUrl("redis://app@h", "--url");
        assertThat(new Variables(named).withPassword(choice).settings().credentials().command())
                .contains(PasswordCommand.parse("token --short"));
        assertThatThrownBy(() -> VariableNames.refuseOfTheProcess(named, " in .env"))
                .hasMessageContaining("only read from the environment");
    }

    @Test
    void twoPasswordsInTheEnvironmentAreRefused() {
        Map<String, String> both =
                Map.of(Variables.PASSWORD_COMMAND, "token", Variables.PASSWORD, "hunter22");
        assertThatThrownBy(() ->
                        new Variables(both)
                                .withPassword(ConnectionChoice.ofUrl("redis://h", "--url")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("keep one");
    }
}
