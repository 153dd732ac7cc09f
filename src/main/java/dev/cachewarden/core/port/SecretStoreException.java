package dev.cachewarden.core.port;

import org.jspecify.annotations.Nullable;

/**
 * A secret could not be kept, read or forgotten. The message is a sentence for the user with what
 * to do, and holds no secret.
 */
public final class SecretStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SecretStoreException(String message) {
        super(message);
    }

    public SecretStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
