package dev.cachewarden.core.profile;

import dev.cachewarden.core.connection.TimeLimits;

import java.time.Duration;
import java.util.Optional;

/** The {@link TimeLimits} that a connection has for itself; the others are as usual. */
public record ProfileLimits(
        Optional<Duration> connect,
        Optional<Duration> silence,
        Optional<Duration> reconnect,
        Optional<Duration> hold) {

    public static final ProfileLimits USUAL =
            new ProfileLimits(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The usual limits with these in their places. */
    public TimeLimits over(TimeLimits usual) {
        return new TimeLimits(
                connect.orElse(usual.connect()),
                silence.orElse(usual.silence()),
                reconnect.orElse(usual.reconnect()),
                hold.orElse(usual.hold()));
    }
}
