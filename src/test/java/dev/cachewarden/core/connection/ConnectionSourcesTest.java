package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class ConnectionSourcesTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aUrlThatComesFirstSaysWhatItPassesOver() throws IOException {
        Path file = file("REDIS_URL=redis://file");
        ConnectionSources sources =
                new ConnectionSources(Optional.of("redis://h"), Optional.of(file), Map.of());
        assertThat(sources.connection().words("bob"))
                .startsWith("Redis on h:6379/0 as bob, from --url.")
                .contains("Passed over, because --url comes first: REDIS_URL in " + file);
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        Path file = file("REDIS_URL=redis://h\nCACHEWARDEN_TTL=60");
        ConnectionSources sources =
                new ConnectionSources(Optional.empty(), Optional.of(file), Map.of());
        Files.delete(file);
        assertThat(sources.connection().settings().address().host()).isEqualTo("h");
        assertThat(sources.layout().ttl()).hasSeconds(60);
        assertThat(sources.variables()).containsKey("REDIS_URL");
    }

    @Test
    void aFileMayReferToTheEnvironment() throws IOException {
        Path file = file("REDIS_URL=redis://:${REDIS_PASSWORD}@h");
        ConnectionSources sources =
                new ConnectionSources(
                        Optional.empty(), Optional.of(file), Map.of("REDIS_PASSWORD", "pw"));
        assertThat(sources.connection().settings().credentials().password())
                .contains(Secret.of("pw"));
        assertThatThrownBy(
                        () -> new ConnectionSources(Optional.empty(), Optional.of(file), Map.of()))
                .hasMessageStartingWith("REDIS_URL refers to REDIS_PASSWORD, which is not set");
    }

    @Test
    void whatFollowsADollarSignInAPasswordIsNotQuoted() throws IOException {
        Path file = file("REDIS_HOST=h\nREDIS_PASSWORD=pa$sesame");
        assertThatThrownBy(
                        () -> new ConnectionSources(Optional.empty(), Optional.of(file), Map.of()))
                .hasMessageStartingWith("REDIS_PASSWORD refers by $ to a name that is not set")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void aNamedUserWithoutPasswordIsNotLetInAsAnotherUser() {
        ConnectionSettings settings = ConnectionUrl.parse("redis://hunter2@h");
        assertThatThrownBy(settings::complete)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("no password is given")
                .message()
                .doesNotContain("hunter2");
        assertThat(ConnectionUrl.parse("redis://alice:@h").complete().credentials().namesAUser())
                .isTrue();
        assertThat(ConnectionUrl.parse("redis://default@h").complete().credentials().namesAUser())
                .isFalse();
        assertThat(ConnectionUrl.parse("redis://h").complete().credentials().namesAUser())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CACHEWARDEN_ENVIRONMENT", "CACHEWARDEN_URLS", "CACHEWARDEN_CLERK_KEY_"})
    void ourOwnNameWithATypingErrorIsRefused(String name) throws IOException {
        assertThatThrownBy(() ->
                        new ConnectionSources(
                                Optional.empty(), Optional.empty(), Map.of(name, "x")))
                .hasMessageStartingWith(name + " in the environment is no variable")
                .hasMessageEndingWith("Correct it or take it out.");
        Path file = file(name + "=x");
        assertThatThrownBy(
                        () -> new ConnectionSources(Optional.empty(), Optional.of(file), Map.of()))
                .hasMessageStartingWith(name + " in " + file);
    }

    @Test
    void whatOnlyTheEnvironmentSetsIsRefusedInAFile() throws IOException {
        Path file = file("CACHEWARDEN_UNDO_DAYS=30");
        assertThatThrownBy(
                        () -> new ConnectionSources(Optional.empty(), Optional.of(file), Map.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("CACHEWARDEN_UNDO_DAYS in " + file)
                .hasMessageContaining("only read from the environment");
        Map<String, String> set = Map.of("CACHEWARDEN_UNDO_DAYS", "30");
        assertThat(new ConnectionSources(Optional.empty(), Optional.empty(), set)).isNotNull();
    }

    /** A variable of ours that the code reads must be among the known ones. */
    @Test
    void everyVariableThatTheProgramReadsIsKnown() throws IOException {
        Pattern name = Pattern.compile("CACHEWARDEN_[A-Z_]*[A-Z]");
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                name.matcher(text)
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .forEach(it ->
                                assertThat(
                                                VariableNames.isOurs(it)
                                                        || VariableNames.isOurs(it + "_X"))
                                        .as("%s in %s", it, file)
                                        .isTrue());
            }
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("some.env"), text);
    }
}
