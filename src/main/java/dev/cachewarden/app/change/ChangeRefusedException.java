package dev.cachewarden.app.change;

import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.CacheException;

/** A change was not begun and nothing was changed by it. The message is for the user. */
public final class ChangeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason a sentence; that nothing was changed is added to it
     */
    public ChangeRefusedException(String reason) {
        super(reason + " Nothing was changed.");
        this.reason = reason;
    }

    /** As {@link #ChangeRefusedException(String)}, in the intent's words. */
    ChangeRefusedException(Intent intent, String reason) {
        super(reason + " " + intent.afterRefusal());
        this.reason = reason;
    }

    /** As {@link #ChangeRefusedException(Intent, String)}, with the failure behind it. */
    ChangeRefusedException(Intent intent, RuntimeException cause) {
        super(cause.getMessage() + " " + intent.afterRefusal(), cause);
        this.reason = String.valueOf(cause.getMessage());
    }

    /** How a task ends that meets this and has nothing to report. */
    public TaskOutcome outcome() {
        return getCause() instanceof CacheException failure
                ? failure.outcome()
                : TaskOutcome.FAILED;
    }

    /** The reason alone, for those who have changed something before. */
    public String reason() {
        return reason;
    }
}
