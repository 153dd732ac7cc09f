package dev.cachewarden.redis;

/**
 * How many slots a SCAN call looks at. Over a slow link most of a call is the way there and back,
 * and a larger COUNT makes fewer of them; over a fast one it would only hold the server longer. So
 * COUNT doubles while the server's own share of a call stays below a quarter of the way. Safe for
 * all threads.
 */
final class ScanPace {

    /** Beyond this, one call holds a server for some 10 ms or more. */
    static final int MOST = 10_000;

    private volatile int count;

    ScanPace(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    /**
     * Learns from a call.
     *
     * @param took from sending to the answer, in ns
     * @param way what the way there and back takes alone, in ns
     */
    void answered(long took, long way) {
        if (took - way < way / 4 && count < MOST) {
            count = Math.min(count * 2, MOST);
        }
    }
}
