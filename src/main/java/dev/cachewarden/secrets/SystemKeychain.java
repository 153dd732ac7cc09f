package dev.cachewarden.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.SecretStore;
import dev.cachewarden.core.port.SecretStoreException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The keychain of the system: the Credential Manager of Windows, Keychain of macOS, the Secret
 * Service (GNOME) or KWallet of a Linux desktop.
 */
public final class SystemKeychain implements SecretStore {

    /** Under which the entries are listed in the system's own program for them. */
    private static final String SERVICE = "cachewarden";

    /**
     * A keychain can wait for the user to type its pass phrase, and one without a desktop hangs.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String LOCATION = "the keychain of this system";

    /** An access to the keychain. */
    @FunctionalInterface
    interface Access<T> {

        T with(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public Optional<Secret> find(String name) {
        return Optional.of(
                Secret.of(run("gave no such secret", it -> it.getPassword(SERVICE, name))));
    }

    @Override
    public String keep(String name, Secret secret) {
        return run(
                "did not keep the secret",
                it -> {
                    it.setPassword(SERVICE, name, secret.reveal());
                    return LOCATION;
                });
    }

    /** Without a keychain there is nothing to forget. */
    @Override
    public void forget(String name) {
        try {
            run(
                    "did not forget the secret",
                    it -> {
                        it.deletePassword(SERVICE, name);
                        return name;
                    });
        } catch (SecretStoreException e) {
            if (!(e.getCause() instanceof BackendNotSupportedException)) {
                throw e;
            }
        }
    }

    @Override
    public String location() {
        return LOCATION;
    }

    /** On a thread for itself: some wait for ever where nobody can answer. */
    private static <T> T run(String failed, Access<T> access) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("keychain")
                .start(() -> {
                    try {
                        answer.complete(answer(access));
                    } catch (Exception | LinkageError e) {
                        answer.completeExceptionally(e);
                    }
                });
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new SecretStoreException(
                    "The keychain of this system does not answer. Unlock it and try again.", e);
        } catch (ExecutionException | CompletionException e) {
            throw translated(failed, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretStoreException("The keychain of this system was not waited for.", e);
        }
    }

    @SuppressWarnings("try") // It declares all exceptions, and throws none of an interrupt.
    private static <T> T answer(Access<T> access) throws Exception {
        try (Keyring keyring = Keyring.create()) {
            return access.with(keyring);
        }
    }

    /** The library also throws what a D-Bus without a session makes it stumble over. */
    private static SecretStoreException translated(String failed, @Nullable Throwable cause) {
        return cause instanceof BackendNotSupportedException
                ? new SecretStoreException("This system has no keychain that can be used.", cause)
                : new SecretStoreException(
                        "The keychain of this system "
                                + failed
                                + ": it may be locked, or have none of that name.",
                        cause);
    }
}
