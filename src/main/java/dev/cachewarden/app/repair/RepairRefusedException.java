package dev.cachewarden.app.repair;

/** A repair was not started and nothing was changed. The message is a sentence for the user. */
public final class RepairRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RepairRefusedException(String message) {
        super(message);
    }

    public RepairRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
