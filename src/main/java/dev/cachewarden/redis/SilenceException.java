package dev.cachewarden.redis;

import java.time.Duration;

/**
 * Nothing came from the server although answers were awaited. For the log; never shown as it is.
 */
final class SilenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration limit;

    SilenceException(Duration limit) {
        super("Nothing came for " + limit);
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }
}
