package dev.cachewarden.testing;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.SecretStore;
import dev.cachewarden.core.port.SecretStoreException;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A keychain of a test, which can be locked. */
public final class MemorySecrets implements SecretStore {

    private final Map<String, Secret> kept = new ConcurrentHashMap<>();
    private volatile boolean locked;

    /** From here on nothing is kept or found. */
    public void lock() {
        locked = true;
    }

    /** All that are kept. */
    public Map<String, Secret> all() {
        return Map.copyOf(kept);
    }

    private Map<String, Secret> open() {
        if (locked) {
            throw new SecretStoreException("The keychain of this test is locked.");
        }
        return kept;
    }

    @Override
    public Optional<Secret> find(String name) {
        return Optional.ofNullable(open().get(name));
    }

    @Override
    public String keep(String name, Secret secret) {
        open().put(name, secret);
        return location();
    }

    @Override
    public void forget(String name) {
        open().remove(name);
    }

    @Override
    public String location() {
        return "the keychain of this test";
    }
}
