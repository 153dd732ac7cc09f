package dev.cachewarden.demo.cache;

import dev.cachewarden.core.key.ByteString;

import java.time.Duration;
import java.util.Optional;

/**
 * A key with its value.
 *
 * @param ttl empty if the entry never expires
 */
public record DemoEntry(ByteString key, DemoValue value, Optional<Duration> ttl) {

    /** What the app sets on every write. */
    static final Duration APP_TTL = Duration.ofMinutes(5);

    /** An entry as the app writes it. */
    static DemoEntry written(ByteString key, DemoValue value) {
        return new DemoEntry(key, value, Optional.of(APP_TTL));
    }

    DemoEntry withTtl(Duration wanted) {
        return new DemoEntry(key, value, Optional.of(wanted));
    }

    DemoEntry withoutTtl() {
        return new DemoEntry(key, value, Optional.empty());
    }
}
