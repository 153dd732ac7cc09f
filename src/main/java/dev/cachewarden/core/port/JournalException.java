package dev.cachewarden.core.port;

/** A report could not be kept or read. The message is a sentence for the user. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
