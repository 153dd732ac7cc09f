package dev.cachewarden.app.browse;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.CacheException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a scan brought.
 *
 * @param index everything found, also when the scan did not reach the end
 * @param complete whether every key that existed from start to end is in the index
 * @param failure why the scan ended early, unless it was cancelled
 * @param startedAt when it began: of what was written since, nothing is known
 * @param startedNanos the same by the monotonic clock
 */
public record ScanResult(
        KeyIndex index,
        boolean complete,
        Optional<CacheException> failure,
        Instant startedAt,
        long startedNanos,
        Duration elapsed) {}
