package dev.cachewarden.app.browse;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.CacheException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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
        Duration elapsed) {

    /** The same after some entries went and others came while it was made. */
    public ScanResult changed(Set<CacheKey> removed, Set<CacheKey> added) {
        return new ScanResult(
                index.changed(removed, added), complete, failure, startedAt, startedNanos, elapsed);
    }

    /**
     * The index, for a task that needs the whole of it, or of what an opened snapshot holds: what
     * that does not hold, the task says itself.
     *
     * @param consequence what the task has not done, a sentence
     * @throws TaskFailedException if the scan failed or was stopped
     */
    public KeyIndex orFail(String consequence) {
        if (isAllThereIs()) {
            return index;
        }
        String sentence = why().orElseThrow() + " " + consequence;
        throw failure.map(it -> new TaskFailedException(sentence, it))
                .orElseGet(() -> new TaskFailedException(sentence, TaskOutcome.FAILED));
    }

    /**
     * Whether the index has all that there is to read, so that an audit can be made of it: one of a
     * snapshot says itself what that does not hold.
     */
    public boolean isAllThereIs() {
        return complete
                || failure.filter(it -> it.kind() == CacheException.Kind.NOT_SAVED).isPresent();
    }

    /** Why the index is not whole, a sentence or two; empty if it is. */
    public Optional<String> why() {
        return complete
                ? Optional.empty()
                : Optional.of(
                        "The keys could not be read to the end. "
                                + failure.map(CacheException::getMessage)
                                        .orElse("It was stopped."));
    }
}
