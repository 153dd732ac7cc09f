package dev.cachewarden.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.SecretStoreException;

import org.junit.jupiter.api.Test;

/** On a machine without a keychain, as servers and containers are. */
final class SystemKeychainTest {

    private final SystemKeychain keychain = new SystemKeychain();

    @Test
    void whereThereIsNoneItSaysSoAndNothingHangs() {
        assumeTrue(
                System.getenv("DBUS_SESSION_BUS_ADDRESS") == null,
                "this machine has a desktop, whose keychain is left alone");

        assertThatThrownBy(() -> keychain.keep("a", Secret.of("a password")))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("keychain")
                .hasMessageNotContaining("a password");
        assertThatThrownBy(() -> keychain.find("a")).isInstanceOf(SecretStoreException.class);
        assertThat(keychain.location()).contains("keychain");
    }
}
