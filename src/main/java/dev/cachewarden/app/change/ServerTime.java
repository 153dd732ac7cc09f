package dev.cachewarden.app.change;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Clock;

import java.util.OptionalLong;

/**
 * The time on the server's clock, by which entries end. Asked once and carried on by the monotonic
 * clock, so neither this machine's clock nor setting it matters. Where the server does not say its
 * time, this machine's is taken. Safe for all threads.
 */
final class ServerTime {

    private final long serverMillis;
    private final long nanos;

    private ServerTime(long serverMillis, long nanos) {
        this.serverMillis = serverMillis;
        this.nanos = nanos;
    }

    /**
     * Blocking.
     *
     * @throws dev.cachewarden.core.port.CacheException if the server does not answer
     */
    static ServerTime of(CacheReader server, Clock clock) {
        long millis = server.time().orElseGet(clock::now).toEpochMilli();
        return new ServerTime(millis, clock.nanos());
    }

    /** When an entry ends, in ms since 1970 on the server's clock; empty if it never does. */
    OptionalLong end(Ttl ttl) {
        if (!(ttl instanceof Ttl.Running running)) {
            return OptionalLong.empty();
        }
        long atNanos = Math.floorDiv(nanos, Ttl.NANOS_OF_A_MILLI);
        long left = running.expiresAtMillis() - atNanos;
        // A time to live can be of 292 million years.
        boolean isBeyond = left > 0 && serverMillis > Long.MAX_VALUE - left;
        return OptionalLong.of(isBeyond ? Long.MAX_VALUE : serverMillis + left);
    }

    /** The present time on the server's clock, in ms since 1970. */
    long millis(Clock clock) {
        return serverMillis + Math.floorDiv(clock.nanos() - nanos, Ttl.NANOS_OF_A_MILLI);
    }
}
