package dev.cachewarden.demo.clerk;

import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.port.Clock;

import java.time.Duration;

/** Counts an instance's requests in windows of ten seconds. Safe for all threads. */
final class Window {

    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final int most;
    private final Clock clock;
    private long start;
    private int taken;

    Window(InstanceKind kind, Clock clock) {
        this.most = kind.requestsPerTenSeconds();
        this.clock = clock;
        this.start = clock.nanos();
    }

    /** Takes one more request; answers 0, or the seconds after which it can be tried again. */
    synchronized long take() {
        long now = clock.nanos();
        if (now - start >= LENGTH.toNanos()) {
            start = now;
            taken = 0;
        }
        if (taken < most) {
            taken++;
            return 0;
        }
        return Duration.ofNanos(start + LENGTH.toNanos() - now).plusMillis(999).toSeconds();
    }
}
