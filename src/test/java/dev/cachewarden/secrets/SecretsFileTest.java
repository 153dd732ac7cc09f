package dev.cachewarden.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.SecretStoreException;
import dev.cachewarden.sealing.PhraseKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.IntStream;

final class SecretsFileTest {

    /** A second for each key would be spent on waiting. */
    private static final PhraseKey CHEAP = new PhraseKey(64, 1, 1);

    private static final Secret PASSWORD = Secret.of("pässword “of” production");

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("secrets.json");
    }

    private SecretsFile opened(String phrase) {
        return new SecretsFile(file(), () -> Optional.of(Secret.of(phrase)), CHEAP);
    }

    @Test
    void aSecretComesBackInAnotherRun() {
        opened("phrase").keep("a", PASSWORD);
        opened("phrase").keep("b", Secret.of("other"));

        assertThat(opened("phrase").find("a")).contains(PASSWORD);
        assertThat(opened("phrase").find("c")).isEmpty();
    }

    @Test
    void onlyTheOwnerCanReadIt_AndNobodyASecretOrItsName() throws IOException {
        opened("phrase").keep("a-name", PASSWORD);

        assertThat(Files.readString(file()))
                .doesNotContain("a-name")
                .doesNotContain("password")
                .doesNotContain("phrase");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongPhraseOpensNothingAndChangesNothing() throws IOException {
        opened("phrase").keep("a", PASSWORD);
        String before = Files.readString(file());

        assertThatThrownBy(() -> opened("Phrase").find("a"))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> opened("Phrase").keep("b", PASSWORD))
                .isInstanceOf(SecretStoreException.class);
        assertThat(file()).hasContent(before);
    }

    @Test
    void noCharacterCanBeChangedUnnoticed() throws IOException {
        opened("phrase").keep("a", PASSWORD);
        String whole = Files.readString(file());

        for (int at = 0; at < whole.length(); at++) {
            char old = whole.charAt(at);
            if (!Character.isLetterOrDigit(old)) {
                continue;
            }
            Files.writeString(
                    file(),
                    whole.substring(0, at) + (old == '7' ? '6' : '7') + whole.substring(at + 1));
            assertThatThrownBy(() -> opened("phrase").find("a"))
                    .describedAs("character %d, %s", at, old)
                    .isInstanceOf(SecretStoreException.class)
                    .hasMessageNotContaining("pässword");
        }
    }

    @Test
    void whereNoPhraseIsGivenNothingIsRead() {
        opened("phrase").keep("a", PASSWORD);
        SecretsFile closed = new SecretsFile(file(), Optional::empty, CHEAP);

        assertThatThrownBy(() -> closed.find("a"))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("need a pass phrase");
    }

    @Test
    void aForgottenSecretIsGone() {
        opened("phrase").keep("a", PASSWORD);
        opened("phrase").forget("a");
        opened("phrase").forget("a");

        assertThat(opened("phrase").find("a")).isEmpty();
    }

    @Test
    void secretsKeptAtOneTimeAreAllKept() {
        opened("phrase").keep("first", PASSWORD);
        IntStream.range(0, 24).parallel().forEach(i -> opened("phrase").keep("s" + i, PASSWORD));

        assertThat(IntStream.range(0, 24).mapToObj(i -> opened("phrase").find("s" + i)))
                .containsOnly(Optional.of(PASSWORD));
    }
}
