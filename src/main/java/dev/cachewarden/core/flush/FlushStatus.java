package dev.cachewarden.core.flush;

/** How a run stands. */
public enum FlushStatus {
    /** Went through to the end; single batches can have failed. */
    COMPLETE,
    /** Stopped because a person asked for it. */
    CANCELLED,
    /** Stopped because it could not go on. */
    FAILED,
    /** No end was recorded: the program was killed, or is still at it. */
    INTERRUPTED
}
