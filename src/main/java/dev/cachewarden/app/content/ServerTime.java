package dev.cachewarden.app.content;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The time on the server's clock, by which entries end. Asked once and carried on by the monotonic
 * clock, so neither this machine's clock nor setting it matters. Where the server does not say its
 * time, this machine's is taken. Safe for all threads.
 */
public final class ServerTime {

    private final boolean isServers;
    private final long serverMillis;
    private final long nanos;

    private ServerTime(boolean isServers, long serverMillis, long nanos) {
        this.isServers = isServers;
        this.serverMillis = serverMillis;
        this.nanos = nanos;
    }

    /**
     * Blocking.
     *
     * @throws dev.cachewarden.core.port.CacheException if the server does not answer
     */
    public static ServerTime of(CacheReader server, Clock clock) {
        Optional<Instant> time = server.time();
        long millis = time.orElseGet(clock::now).toEpochMilli();
        return new ServerTime(time.isPresent(), millis, clock.nanos());
    }

    /** Whether the server has said it; otherwise it may be off by as much as this machine's is. */
    public boolean isServers() {
        return isServers;
    }

    /** When an entry ends, in ms since 1970 on the server's clock; empty if it never does. */
    public OptionalLong end(Ttl ttl) {
        if (!(ttl instanceof Ttl.Running running)) {
            return OptionalLong.empty();
        }
        long atNanos = Math.floorDiv(nanos, Ttl.NANOS_OF_A_MILLI);
        long left = running.expiresAtMillis() - atNanos;
        // A time to live can be of 292 million years.
        boolean isBeyond = left > 0 && serverMillis > Long.MAX_VALUE - left;
        return OptionalLong.of(isBeyond ? Long.MAX_VALUE : serverMillis + left);
    }

    /** The instant when some time will have passed; empty if that is beyond all time. */
    public OptionalLong after(Duration duration, Clock clock) {
        long now = millis(clock);
        boolean isBeyond = duration.compareTo(Duration.ofMillis(Long.MAX_VALUE - now)) > 0;
        return isBeyond ? OptionalLong.empty() : OptionalLong.of(now + duration.toMillis());
    }

    /** The present time on the server's clock, in ms since 1970. */
    public long millis(Clock clock) {
        return serverMillis + Math.floorDiv(clock.nanos() - nanos, Ttl.NANOS_OF_A_MILLI);
    }
}
