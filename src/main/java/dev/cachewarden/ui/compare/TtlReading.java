package dev.cachewarden.ui.compare;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Durations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time to live as it reads at one moment.
 *
 * @param text what to show first: {@code 3:12}, {@code no expiry}
 * @param detail what follows: {@code of 5:00}, {@code longer than 5:00}
 * @param fraction of the configured time that is left, from 0 to 1
 * @param until when it ends, by the wall clock
 */
record TtlReading(
        State state, String text, String detail, double fraction, Optional<Instant> until) {

    enum State {
        RUNNING,
        /** Runs, and for longer than it may. */
        LONGER,
        NONE,
        EXPIRED,
        MISSING
    }

    static TtlReading of(Ttl ttl, KeyType type, CacheLayout layout, Clock clock) {
        return switch (ttl) {
            case Ttl.Missing() -> plain(State.MISSING, "not cached", "");
            case Ttl.None() -> plain(State.NONE, "no expiry", "! stays until someone deletes it");
            case Ttl.Running running when running.isExpired(clock.nanos()) ->
                    plain(State.EXPIRED, "0:00", "expired");
            case Ttl.Running running ->
                    running(running.remaining(clock.nanos()), type, layout, clock);
        };
    }

    private static TtlReading running(
            Duration left, KeyType type, CacheLayout layout, Clock clock) {
        boolean longer = layout.isTooLong(type, left);
        long usualMillis = layout.ttl().toMillis();
        double fraction = usualMillis == 0 ? 1 : (double) left.toMillis() / usualMillis;
        String usual = Durations.clock(layout.ttl());
        return new TtlReading(
                longer ? State.LONGER : State.RUNNING,
                Durations.countdown(left),
                detail(longer, layout.isLonger(left), usual),
                Math.clamp(fraction, 0, 1),
                Optional.of(clock.now().plus(left)));
    }

    /** Of what the app may set longer there is no usual time. */
    private static String detail(boolean tooLong, boolean longer, String usual) {
        if (tooLong) {
            return "! longer than " + usual;
        }
        return longer ? "" : "of " + usual;
    }

    private static TtlReading plain(State state, String text, String detail) {
        return new TtlReading(state, text, detail, 0, Optional.empty());
    }
}
