package dev.cachewarden.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.SecretStore;
import dev.cachewarden.core.port.SecretStoreException;
import dev.cachewarden.sealing.PhraseKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class UserSecretsTest {

    private static final Secret PASSWORD = Secret.of("a password");

    @TempDir Path folder;

    private final Keychain keychain = new Keychain();

    private UserSecrets with(Optional<Secret> phrase) {
        return new UserSecrets(
                keychain,
                new SecretsFile(
                        folder.resolve("secrets.json"), () -> phrase, new PhraseKey(64, 1, 1)));
    }

    private UserSecrets withPhrase() {
        return with(Optional.of(Secret.of("phrase")));
    }

    /** One that can be locked. */
    private static final class Keychain implements SecretStore {

        private final Map<String, Secret> kept = new HashMap<>();
        private boolean locked;

        private Map<String, Secret> kept() {
            if (locked) {
                throw new SecretStoreException("The keychain is locked.");
            }
            return kept;
        }

        @Override
        public Optional<Secret> find(String name) {
            return Optional.ofNullable(kept().get(name));
        }

        @Override
        public String keep(String name, Secret secret) {
            kept().put(name, secret);
            return location();
        }

        @Override
        public void forget(String name) {
            kept().remove(name);
        }

        @Override
        public String location() {
            return "the keychain";
        }
    }

    @Test
    void aKeychainThatWorksKeepsThem() {
        withPhrase().keep("a", PASSWORD);

        assertThat(keychain.kept).containsEntry("a", PASSWORD);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereTheKeychainIsLockedTheFileKeepsThem_AndBothAreFoundLater() {
        withPhrase().keep("a", PASSWORD);
        keychain.locked = true;
        withPhrase().keep("b", PASSWORD);
        keychain.locked = false;

        assertThat(withPhrase().find("a")).contains(PASSWORD);
        assertThat(withPhrase().find("b")).contains(PASSWORD);
    }

    @Test
    void whereNeitherCanBothReasonsAreGiven() {
        keychain.locked = true;

        assertThatThrownBy(() -> with(Optional.empty()).keep("a", PASSWORD))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("The keychain is locked.")
                .hasMessageContaining("need a pass phrase");
    }

    @Test
    void aSecretInBothIsForgottenInBoth() {
        keychain.locked = true;
        withPhrase().keep("a", PASSWORD);
        keychain.locked = false;
        withPhrase().keep("a", PASSWORD);

        withPhrase().forget("a");

        assertThat(withPhrase().find("a")).isEmpty();
    }

    @Test
    void aKeychainThatMayStillHaveItIsNoForgetting() {
        keychain.locked = true;

        assertThatThrownBy(() -> withPhrase().forget("a")).isInstanceOf(SecretStoreException.class);
    }
}
