package dev.cachewarden.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.audit.AppConventions;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceSettings;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleSettings;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.UsernameStyle;
import dev.cachewarden.core.port.SettingsException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class AuditSettingsFileTest {

    @TempDir Path folder;

    @Test
    void withoutFileTheDefaultsHold() {
        assertThat(store().load()).isEqualTo(AuditSettings.DEFAULT);
        assertThat(file()).doesNotExist();
    }

    @Test
    void everySettingComesBackAlsoOfRulesThisVersionHasNot() {
        AuditSettings settings =
                new AuditSettings(
                        new InstanceSettings(
                                Map.of("production", "ins_1", "a \"b\"", "ins_2"), false),
                        new RuleSettings(
                                Set.of("CLOCK", "A_RULE_TO_COME"),
                                Map.of("LEGACY_KEY", Severity.CRITICAL, "GONE", Severity.LOW),
                                List.of(
                                        new Mute("NO_TTL", "clerk:test:*", "tests"),
                                        new Mute("A_RULE_TO_COME", "*", "")),
                                7),
                        new AppConventions(
                                Set.of("org"),
                                UsernameStyle.of("a-z\\]", false, "-"),
                                Set.of("__NONE__", "\u0000")));

        store().update(_ -> settings);

        assertThat(new AuditSettingsFile(file()).load()).isEqualTo(settings);
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        store().update(_ -> AuditSettings.DEFAULT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(file().getParent())) {
            assertThat(files)
                    .containsExactlyInAnyOrder(
                            file(), file().resolveSibling("." + file().getFileName() + ".lock"));
        }
    }

    @Test
    void everythingCanBeLeftOut() throws IOException {
        write("{\"off\": [\"CLOCK\"]}");

        assertThat(store().load())
                .isEqualTo(
                        AuditSettings.DEFAULT.with(
                                AuditSettings.DEFAULT.rules().turned(RuleId.CLOCK, false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"learn\": true,, }       | it is not JSON, see line 1",
                "{\"learn\": 1, \"learn\": 2} | it is not JSON, see line 1",
                "[]                         | it is not a JSON object",
                "{\"instance\": {}}         | there is no setting “instance”",
                "{\"learn\": \"no\"}        | “learn” is neither true nor false",
                "{\"off\": \"CLOCK\"}       | “off” is no list",
                "{\"severities\": {\"A\": \"bad\"}} | “bad” is not one of info, low",
                "{\"usernames\": {\"kept\": \"z-a\"}} | lists characters and ranges",
                "{\"mutes\": [{\"rule\": \"A\"}]} | “keys” needs a text in quotes",
                "{\"keptPerRule\": 0}       | “keptPerRule” is not a whole number above 0",
            })
    void whatIsWrongIsNamedAndNotOverwritten(String text, String sentence) throws IOException {
        write(text);

        assertThatThrownBy(store()::load)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining(sentence);
        assertThatThrownBy(() -> store().update(_ -> AuditSettings.DEFAULT))
                .isInstanceOf(SettingsException.class);
        assertThat(Files.readString(file())).isEqualTo(text);
    }

    @Test
    void aFolderThatIsAFileIsSaid() throws IOException {
        Files.writeString(folder.resolve("home"), "a file where the folder belongs");

        assertThatThrownBy(() -> store().update(_ -> AuditSettings.DEFAULT))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("there is a file in its place. Nothing was changed.");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private AuditSettingsFile store() {
        return new AuditSettingsFile(file());
    }

    private Path file() {
        return folder.resolve("home").resolve("audit.json");
    }
}
