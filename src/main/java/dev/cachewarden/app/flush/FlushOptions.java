package dev.cachewarden.app.flush;

import java.util.OptionalInt;

/**
 * How a run goes about it.
 *
 * @param keysPerSecond most keys to delete in a second; empty for as fast as the server goes
 */
public record FlushOptions(OptionalInt keysPerSecond) {

    public static final FlushOptions DEFAULT = new FlushOptions(OptionalInt.empty());

    /** A limited run sends that many batches in a second, so that it deletes evenly. */
    private static final int BATCHES_PER_SECOND = 10;

    public FlushOptions {
        if (keysPerSecond.isPresent() && keysPerSecond.getAsInt() < 1) {
            throw new IllegalArgumentException("At least one key per second");
        }
    }

    public static FlushOptions limitedTo(int keysPerSecond) {
        return new FlushOptions(OptionalInt.of(keysPerSecond));
    }

    /** Most keys of one UNLINK, where the server would take {@code most}. */
    int batchKeys(int most) {
        return keysPerSecond.isPresent()
                ? Math.clamp(keysPerSecond.getAsInt() / BATCHES_PER_SECOND, 1, most)
                : most;
    }
}
