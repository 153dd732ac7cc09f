package dev.cachewarden.core.flush;

/** The state of a run. */
public enum FlushStatus {
    /** Went through to the end; single batches can have failed. */
    COMPLETE,
    /** Stopped because a person asked for it. */
    CANCELLED,
    /** Stopped because it could not go on. */
    FAILED,
    /** No end is recorded yet: this process or another is still at it. */
    RUNNING,
    /** No end was recorded, and nobody is at it any more: the program was killed. */
    INTERRUPTED
}
