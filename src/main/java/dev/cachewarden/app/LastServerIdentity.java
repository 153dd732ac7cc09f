package dev.cachewarden.app;

import java.util.Optional;

/**
 * Which server the last step of a command worked with, so that the next step notices when it meets
 * another one. Safe for all threads.
 */
public final class LastServerIdentity {

    private volatile Optional<String> identity = Optional.empty();

    /** Empty if no step has met a server that identifies itself. */
    Optional<String> identity() {
        return identity;
    }

    void keep(Optional<String> met) {
        identity = met;
    }
}
