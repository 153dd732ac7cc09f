package dev.cachewarden.app.flush;

import dev.cachewarden.app.Cancellation;
import dev.failsafe.RateLimiter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Spreads a run over time. Waits on the calling thread, in slices so that a cancel is seen. */
final class Throttle {

    private static final Duration SLICE = Duration.ofMillis(50);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Optional<RateLimiter<Object>> limiter;

    Throttle(FlushOptions options) {
        this.limiter =
                options.keysPerSecond().isPresent()
                        ? Optional.of(
                                RateLimiter.smoothBuilder(
                                                options.keysPerSecond().getAsInt(), PERIOD)
                                        .build())
                        : Optional.empty();
    }

    /** Waits until that many keys may be sent, or until the cancellation. */
    void await(int keys, Cancellation cancellation) {
        if (limiter.isEmpty()) {
            return;
        }
        Duration left = limiter.get().reservePermits(keys);
        while (left.isPositive() && !cancellation.isCancelled()) {
            Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
            if (!pause(slice)) {
                cancellation.cancel();
            }
            left = left.minus(slice);
        }
    }

    private static boolean pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return true;
        } catch (InterruptedException e) {
            // An interrupt is a request to stop, like a cancel.
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
