package dev.cachewarden.secrets;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.SecretStore;
import dev.cachewarden.core.port.SecretStoreException;

import java.util.Optional;

/**
 * The keychain of the system where there is one that works, else an encrypted file. What is in one
 * of them is found in it later.
 */
public final class UserSecrets implements SecretStore {

    private final SecretStore keychain;
    private final SecretsFile file;

    public UserSecrets(SecretStore keychain, SecretsFile file) {
        this.keychain = keychain;
        this.file = file;
    }

    @Override
    public Optional<Secret> find(String name) {
        try {
            Optional<Secret> found = keychain.find(name);
            return found.isPresent() ? found : file.find(name);
        } catch (SecretStoreException e) {
            if (!file.exists()) {
                throw e;
            }
            return file.find(name);
        }
    }

    @Override
    public String keep(String name, Secret secret) {
        try {
            return keychain.keep(name, secret);
        } catch (SecretStoreException e) {
            return inFile(name, secret, e);
        }
    }

    private String inFile(String name, Secret secret, SecretStoreException first) {
        try {
            return file.keep(name, secret);
        } catch (SecretStoreException e) {
            throw new SecretStoreException(first.getMessage() + " " + e.getMessage(), e);
        }
    }

    /** In both: a secret that is kept twice is forgotten twice, or not. */
    @Override
    public void forget(String name) {
        try {
            keychain.forget(name);
        } finally {
            file.forget(name);
        }
    }

    @Override
    public String location() {
        return keychain.location() + ", or where there is none " + file.location();
    }
}
