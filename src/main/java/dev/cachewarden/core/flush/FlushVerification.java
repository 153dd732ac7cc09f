package dev.cachewarden.core.flush;

/**
 * What a second scan found of the target after a complete run.
 *
 * @param writtenSince keys whose time to live says that they were written after the run's start
 * @param survivors keys whose time to live says that they are older than the run
 * @param undated keys that never expire, live longer than the app's writes do, or whose time to
 *     live may not be read: they cannot be dated
 */
public record FlushVerification(long writtenSince, long survivors, long undated) {

    /** The target was empty, but for what the app has written since. */
    public boolean isClean() {
        return survivors == 0 && undated == 0;
    }

    public long left() {
        return writtenSince + survivors + undated;
    }
}
