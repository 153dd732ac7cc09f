package dev.cachewarden.app;

import java.util.Optional;

/**
 * Which server the last step of a command worked with, so that the next step notices when it meets
 * another one. Safe for all threads.
 */
public final class LastServerIdentity {

    private volatile Optional<String> identity = Optional.empty();

    /** Empty where no step has met one that tells who it is. */
    Optional<String> identity() {
        return identity;
    }

    void keep(Optional<String> met) {
        identity = met;
    }
}
