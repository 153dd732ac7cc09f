package dev.cachewarden.core.port;

/**
 * Settings could not be read or written. The message is a sentence for the user; the stored
 * settings are unchanged.
 */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
