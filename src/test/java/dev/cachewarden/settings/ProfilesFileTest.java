package dev.cachewarden.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.port.ProfileStore;
import dev.cachewarden.core.port.SettingsException;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ConnectionProfiles;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfileAccess;
import dev.cachewarden.core.profile.ProfileId;
import dev.cachewarden.core.profile.ProfileLayout;
import dev.cachewarden.core.profile.ProfileLook;
import dev.cachewarden.core.profile.ProfilePlace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;

final class ProfilesFileTest {

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("config").resolve("connections.json");
    }

    private ProfileStore store() {
        return new ProfilesFile(file());
    }

    private static ConnectionProfile named(String name) {
        return new ConnectionProfile(
                ProfileId.random(),
                name,
                ProfileLook.PLAIN,
                new ProfilePlace.AtUrl("redis://host:6379", new PasswordOrigin.None()),
                ProfileAccess.USUAL,
                ProfileLayout.USUAL);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    @Test
    void withoutFileThereIsNone() {
        assertThat(store().load().profiles()).isEqualTo(ConnectionProfiles.NONE);
        assertThat(file()).doesNotExist();
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        store().update(it -> it.with(named("a")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void oneWrittenByHandNeedsOnlyANameAndAPlace() throws IOException {
        write(
                """
                {"version": 1, "connections": [
                  {"name": "staging", "url": "rediss://ops@staging:6380/2",
                   "password": {"from": "command", "command": "token --of staging"}},
                  {"name": "here", "variables": true}]}
                """);

        List<ConnectionProfile> all = store().load().profiles().all();

        assertThat(all).extracting(ConnectionProfile::name).containsExactly("staging", "here");
        assertThat(all.getFirst().place())
                .isEqualTo(
                        new ProfilePlace.AtUrl(
                                "rediss://ops@staging:6380/2",
                                new PasswordOrigin.Printed("token --of staging")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"version\": 1, \"conections\": []}",
                "{\"connections\": []}",
                "{\"version\": 1, \"connections\": [{\"name\": \"a\"}]}",
                "{\"version\": 1, \"connections\": [{\"name\": \"a\", \"url\": \"ftp://h\"}]}",
                "{\"version\": 1, \"connections\": [{\"name\": \"a\", \"url\":"
                        + " \"redis://:pw@h\"}]}",
                "{\"version\": 1, \"connections\": [{\"name\": \"a\", \"variables\": true,"
                        + " \"ttl\": \"soon\"}]}",
                "{\"version\": 1, \"connections\": [{\"name\": \"a\", \"variables\": true},"
                        + " {\"name\": \"A\", \"variables\": true}]}",
            })
    void aDamagedFileIsSetAsideAndNeverOverwritten(String damaged) throws IOException {
        write(damaged);

        ProfileStore.Kept kept = store().load();
        store().update(it -> it.with(named("b")));

        Path aside = file().resolveSibling("connections.json.damaged-1");
        assertThat(kept.profiles()).isEqualTo(ConnectionProfiles.NONE);
        assertThat(kept.remark().orElseThrow()).contains(aside.toString());
        assertThat(aside).hasContent(damaged);
        assertThat(store().load().profiles().all()).hasSize(1);
    }

    @Test
    void asManyDamagedFilesAsThereWereAreKept() throws IOException {
        for (String damaged : List.of("one", "two")) {
            write(damaged);
            store().load();
        }

        assertThat(file().resolveSibling("connections.json.damaged-1")).hasContent("one");
        assertThat(file().resolveSibling("connections.json.damaged-2")).hasContent("two");
    }

    @Test
    void aFileOfALaterVersionIsLeftAlone() throws IOException {
        String later = "{\"version\": 2, \"connections\": {}}";
        write(later);

        assertThatThrownBy(() -> store().load())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("later version");
        assertThatThrownBy(() -> store().update(it -> it.with(named("a"))))
                .isInstanceOf(SettingsException.class);
        assertThat(file()).hasContent(later);
    }

    @Test
    void aChangeThatIsRefusedLeavesTheFileAsItWas() throws IOException {
        store().update(it -> it.with(named("a")));
        String before = Files.readString(file());

        assertThatThrownBy(() -> store().update(it -> it.with(named("A"))))
                .isInstanceOf(InvalidSettingsException.class);
        assertThat(file()).hasContent(before);
    }

    @Test
    void changesMadeAtOneTimeAreAllKept() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> new ProfilesFile(file()).update(it -> it.with(named("c" + i))));

        assertThat(store().load().profiles().all()).hasSize(40);
    }
}
