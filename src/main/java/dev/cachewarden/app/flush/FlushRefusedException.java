package dev.cachewarden.app.flush;

/** A flush was not started and nothing was deleted. The message is a sentence for the user. */
public final class FlushRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlushRefusedException(String message) {
        super(message);
    }

    FlushRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
