package dev.cachewarden.core.flush;

import dev.cachewarden.core.text.Numbers;

import java.util.OptionalLong;

/**
 * About how many commands a flush sends; keys that come and go meanwhile change it.
 *
 * @param scans SCAN calls of the run and of the check after it; empty where the size of the
 *     database is unknown
 * @param unlinks UNLINK calls
 */
public record FlushCost(OptionalLong scans, long unlinks) {

    /** SCAN's COUNT: nearly the speed of larger ones, and the server is held up for under 1 ms. */
    public static final int SCAN_COUNT = 1000;

    /** Keys of one UNLINK, as far as the server takes no longer for it than is usual. */
    public static final int BATCH_KEYS = 250;

    /** The run's pass and the check's. */
    private static final int PASSES = 2;

    static FlushCost of(long keys, OptionalLong databaseSize, int batchKeys) {
        OptionalLong scans =
                databaseSize.isPresent()
                        ? OptionalLong.of(
                                PASSES
                                        * Math.max(
                                                1,
                                                Math.ceilDiv(databaseSize.getAsLong(), SCAN_COUNT)))
                        : OptionalLong.empty();
        return new FlushCost(scans, Math.ceilDiv(keys, batchKeys));
    }

    /** In one line, without full stop. */
    public String words() {
        String unlinkWords = Numbers.of(unlinks, "UNLINK");
        return scans.isPresent()
                ? "about %s: %s (to find the keys, then to check) and %s"
                        .formatted(
                                Numbers.of(scans.getAsLong() + unlinks, "command"),
                                Numbers.of(scans.getAsLong(), "SCAN"),
                                unlinkWords)
                : "about %s, and SCANs: the server does not tell how many keys it has"
                        .formatted(unlinkWords);
    }
}
