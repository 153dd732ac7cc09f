package dev.cachewarden.clerk;

import java.time.Duration;

/** How long the 429 of one question have been waited for. Of one thread. */
final class WaitedFor {

    private Duration left;

    WaitedFor(Duration most) {
        this.left = most;
    }

    /** Whether there is so much patience left; takes it away. */
    boolean affords(Duration wait) {
        if (wait.compareTo(left) > 0) {
            return false;
        }
        left = left.minus(wait);
        return true;
    }
}
