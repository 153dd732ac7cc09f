package dev.cachewarden.core.port;

import dev.cachewarden.core.connection.Secret;

import java.util.Optional;

/**
 * Keeps secrets of this user. Every method is blocking, can wait for the user (a keychain that is
 * locked asks for its pass phrase), and is safe for all threads.
 */
public interface SecretStore {

    /**
     * A secret.
     *
     * @param name letters, digits, dots and dashes
     * @return empty if none is kept under that name
     * @throws SecretStoreException if nobody knows whether there is one
     */
    Optional<Secret> find(String name);

    /**
     * Keeps a secret, in place of one of that name.
     *
     * @return where it is from here on, for the user
     * @throws SecretStoreException if it is not kept; what was kept before is as it was
     */
    String keep(String name, Secret secret);

    /**
     * Forgets a secret; none of that name is no failure.
     *
     * @throws SecretStoreException if it may still be kept
     */
    void forget(String name);

    /** Where secrets are kept, for the user: {@code the keychain of this system}. */
    String location();
}
