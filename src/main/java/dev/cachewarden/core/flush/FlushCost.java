package dev.cachewarden.core.flush;

import dev.cachewarden.core.text.Numbers;

import java.util.OptionalLong;

/**
 * About how many commands a flush sends; keys that come and go meanwhile change it.
 *
 * @param scans SCAN calls of the run and of the check after it; empty where the size of the
 *     database is unknown
 * @param reads to keep the entries for undo; 0 if they are not kept
 * @param unlinks UNLINK calls; of entries that are kept all calls that delete them: of each batch
 *     WATCH, MULTI, UNLINK and EXEC, or a script where each call has its price
 */
public record FlushCost(OptionalLong scans, long reads, long unlinks) {

    /** SCAN's COUNT: nearly the speed of larger ones, and the server is held up for under 1 ms. */
    public static final int SCAN_COUNT = 1000;

    /** Keys of one UNLINK, as far as the server takes no longer for it than is usual. */
    public static final int BATCH_KEYS = 250;

    /** Keys of one batch of entries that are kept, as far as the server takes no longer for it. */
    private static final int KEPT_KEYS = 128;

    private static final int CALLS_TO_WATCH = 4;

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
        return new FlushCost(scans, 0, Math.ceilDiv(keys, batchKeys));
    }

    /**
     * The same with the entries kept for undo.
     *
     * @param keys to delete
     * @param commands that read them
     * @param isBilled whether each command has its price
     */
    FlushCost keeping(long keys, long commands, boolean isBilled) {
        long batches = Math.ceilDiv(keys, KEPT_KEYS);
        return new FlushCost(scans, commands, isBilled ? batches : batches * CALLS_TO_WATCH);
    }

    /** In one line, without full stop. */
    public String words() {
        String deleting =
                reads == 0
                        ? Numbers.of(unlinks, "UNLINK")
                        : Numbers.of(reads)
                                + " that read the entries to keep them for undo and "
                                + Numbers.of(unlinks)
                                + " that delete them";
        return scans.isPresent()
                ? "about %s: %s (to find the keys, then to check)%s%s"
                        .formatted(
                                Numbers.of(scans.getAsLong() + reads + unlinks, "command"),
                                Numbers.of(scans.getAsLong(), "SCAN"),
                                reads == 0 ? " and " : ", ",
                                deleting)
                : "about %s, and SCANs: the server does not tell how many keys it has"
                        .formatted(deleting);
    }
}
