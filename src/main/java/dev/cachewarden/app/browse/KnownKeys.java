package dev.cachewarden.app.browse;

import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a cache's keys: those of the last reading that came to its end, and why there is
 * no later one. A reading that failed or was cancelled never replaces a whole one; before the first
 * whole one its counts are lower bounds.
 *
 * @param asOf when the reading began that brought {@code index}: keys written since may be missing;
 *     empty while nothing was read
 * @param nanos that moment by the monotonic clock, for its age
 * @param missed the latest reading, if it did not come to its end
 */
public record KnownKeys(
        KeyIndex index,
        Extent extent,
        Optional<Instant> asOf,
        long nanos,
        Optional<Missed> missed) {

    /** How much of the cache the index holds. */
    public enum Extent {
        /** Nothing was read: no number is known, not even zero. */
        NOTHING,
        /** Some keys: every number is a lower bound. */
        PART,
        /** Every key that was there from the beginning of the reading to its end. */
        WHOLE
    }

    /**
     * A reading that did not come to its end.
     *
     * @param at when it began
     * @param why a sentence; empty if it was cancelled
     */
    public record Missed(Instant at, Optional<String> why) {}

    /** Before the first reading. */
    public static KnownKeys nothing(KeyGrammar grammar) {
        return new KnownKeys(
                KeyIndex.empty(grammar), Extent.NOTHING, Optional.empty(), 0, Optional.empty());
    }

    /** What is known after another reading. */
    public KnownKeys after(ScanResult reading) {
        if (reading.complete()) {
            return of(reading, Extent.WHOLE, Optional.empty());
        }
        Missed missing =
                new Missed(reading.startedAt(), reading.failure().map(Throwable::getMessage));
        boolean tellsMore = extent != Extent.WHOLE && reading.index().size() > index.size();
        return tellsMore ? of(reading, Extent.PART, Optional.of(missing)) : after(missing);
    }

    /** What is known after a reading that brought nothing. */
    public KnownKeys after(Missed missing) {
        return new KnownKeys(index, extent, asOf, nanos, Optional.of(missing));
    }

    /** What is known after some entries went and others came, by a change of our own. */
    public KnownKeys changed(Set<CacheKey> removed, Set<CacheKey> added) {
        return new KnownKeys(index.changed(removed, added), extent, asOf, nanos, missed);
    }

    /**
     * The same, whose changes were followed up to a moment.
     *
     * @param provenNanos the moment by the monotonic clock
     */
    public KnownKeys provenAt(Instant proven, long provenNanos) {
        return isLatest() && provenNanos > nanos
                ? new KnownKeys(index, extent, Optional.of(proven), provenNanos, missed)
                : this;
    }

    /**
     * What is known after a flush.
     *
     * @param left all keys of its target that a scan found after it
     */
    public KnownKeys flushed(FlushTarget target, KeyIndex left) {
        return new KnownKeys(index.replaced(target::covers, left), extent, asOf, nanos, missed);
    }

    private static KnownKeys of(ScanResult reading, Extent extent, Optional<Missed> missed) {
        return new KnownKeys(
                reading.index(),
                extent,
                Optional.of(reading.startedAt()),
                reading.startedNanos(),
                missed);
    }

    /** Whether every number is the true one of {@link #asOf}. */
    public boolean isWhole() {
        return extent == Extent.WHOLE;
    }

    /** Whether it is whole and no later reading failed. */
    public boolean isLatest() {
        return isWhole() && missed.isEmpty();
    }

    /**
     * How old it is.
     *
     * @param now of the monotonic clock
     */
    public Duration age(long now) {
        return asOf.isEmpty() ? Duration.ZERO : Duration.ofNanos(now - nanos);
    }
}
