package dev.cachewarden.testing;

import dev.cachewarden.core.port.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves on by hand. Safe for all threads. */
public final class HandClock implements Clock {

    private final AtomicLong nanos = new AtomicLong();

    public void forward(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public Instant now() {
        return SampleAudit.START.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }
}
