package dev.cachewarden.core.connection;

/**
 * An address, variable or option that cannot be understood. The message is a sentence for the user
 * that says what to write instead; it never contains a password.
 */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSettingsException(String message) {
        super(message);
    }

    public InvalidSettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
