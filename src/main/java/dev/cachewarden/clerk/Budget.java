package dev.cachewarden.clerk;

import dev.cachewarden.core.port.Clock;
import dev.failsafe.RateLimiter;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests that one instance allows, evenly spread, so that the app, which draws on the same
 * limit, never meets a burst of requests from here. After a 429 everybody who asks this instance
 * waits. Safe for all threads.
 */
final class Budget {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final int requestsPerTenSeconds;
    private final RateLimiter<Object> limiter;
    private final Clock clock;
    private final Pause pause;

    /** When a 429 has been waited for, in the clock's ns. */
    private final AtomicLong resumeAt;

    Budget(int requestsPerTenSeconds, Clock clock, Pause pause) {
        this.requestsPerTenSeconds = requestsPerTenSeconds;
        this.limiter = RateLimiter.smoothBuilder(requestsPerTenSeconds, PERIOD).build();
        this.clock = clock;
        this.pause = pause;
        this.resumeAt = new AtomicLong(clock.nanos());
    }

    int requestsPerTenSeconds() {
        return requestsPerTenSeconds;
    }

    /** Blocks until one request may be sent. */
    void await() throws InterruptedException {
        do {
            awaitResumption();
            Duration wait = limiter.reservePermit();
            if (wait.isPositive()) {
                pause.pause(wait);
            }
            // Others may have met a 429 meanwhile; with a permit each, the waiting start in step.
        } while (left().isPositive());
    }

    private void awaitResumption() throws InterruptedException {
        for (Duration left = left(); left.isPositive(); left = left()) {
            pause.pause(left);
        }
    }

    /** How long nobody asks this instance; zero if one may. */
    Duration pausedFor() {
        Duration left = left();
        return left.isPositive() ? left : Duration.ZERO;
    }

    private Duration left() {
        return Duration.ofNanos(resumeAt.get() - clock.nanos());
    }

    /** Nobody asks this instance until then. */
    void pauseFor(Duration time) {
        long until = clock.nanos() + time.toNanos();
        resumeAt.accumulateAndGet(until, (is, wanted) -> wanted - is > 0 ? wanted : is);
    }
}
