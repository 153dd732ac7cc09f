package dev.cachewarden.app.audit;

import java.time.Duration;

/**
 * How far an audit is.
 *
 * @param keys looked at so far
 * @param total keys to look at
 * @param bytes of values fetched so far
 * @param keysPerSecond since the start
 * @param findings so far; those that compare entries come at the end
 */
public record AuditProgress(
        long keys, long total, long bytes, double keysPerSecond, long findings) {

    /** An estimate of the time that is left; zero where nothing can be said. */
    public Duration left() {
        return keysPerSecond <= 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.round((total - keys) / keysPerSecond * 1000));
    }

    /** 0 to 1. */
    public double share() {
        return total == 0 ? 1 : (double) keys / total;
    }
}
