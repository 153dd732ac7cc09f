package dev.cachewarden.core.port;

/**
 * Kept settings could not be read or written. The message is a sentence for the user; whatever was
 * kept is unchanged.
 */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }

    public SettingsException(String message) {
        super(message);
    }
}
