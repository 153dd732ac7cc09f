package dev.cachewarden.app.repair;

/** A repair was not started and nothing was changed by it. The message is for the user. */
public final class RepairRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason a sentence; that nothing was changed is added to it
     */
    public RepairRefusedException(String reason) {
        super(reason + " Nothing was changed.");
        this.reason = reason;
    }

    public RepairRefusedException(String reason, Throwable cause) {
        super(reason + " Nothing was changed.", cause);
        this.reason = reason;
    }

    /** The reason alone, for those who have changed something before. */
    public String reason() {
        return reason;
    }
}
