package dev.cachewarden.core.flush;

import dev.cachewarden.core.entry.Ttl;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * When a target would be empty by itself: the alternative to flushing it.
 *
 * @param keys how many the target has
 * @param read of how many the time to live was read; fewer than {@code keys} means a sample
 * @param neverExpire how many of those never do
 * @param lastExpiryNanos when the last of those that expire does, on the monotonic clock
 */
public record ExpiryOutlook(long keys, long read, long neverExpire, OptionalLong lastExpiryNanos) {

    public static ExpiryOutlook of(long keys, List<Ttl> ttls) {
        long never = ttls.stream().filter(Ttl.None.class::isInstance).count();
        OptionalLong last =
                ttls.stream()
                        .filter(Ttl.Running.class::isInstance)
                        .mapToLong(ttl -> ((Ttl.Running) ttl).expiresAtNanos())
                        // The clock's start is arbitrary and may wrap: compare by difference.
                        .reduce((a, b) -> b - a > 0 ? b : a);
        return new ExpiryOutlook(keys, ttls.size(), never, last);
    }

    public boolean isSample() {
        return read < keys;
    }

    /** One sentence without its first capital, to stand after a button; counts down. */
    public String words(long nowNanos) {
        if (keys == 0) {
            return "nothing to wait for: there are no such keys";
        }
        String never = neverWords();
        if (lastExpiryNanos.isEmpty()) {
            return never.isEmpty()
                    ? "or wait: all of these have expired"
                    : "waiting does not help: " + never;
        }
        long left = lastExpiryNanos.getAsLong() - nowNanos;
        String last =
                left <= 0
                        ? "or wait: the last of these has expired"
                        : "or wait: the last of these expires in "
                                + (isSample() ? "about " : "")
                                + Numbers.countdown(Duration.ofNanos(left));
        String sample =
                isSample()
                        ? " (from a sample of %s of %s)"
                                .formatted(Numbers.of(read), Numbers.of(keys))
                        : "";
        return last + sample + (never.isEmpty() ? "" : "; " + never);
    }

    private String neverWords() {
        if (neverExpire == 0) {
            return "";
        }
        String verb = neverExpire == 1 ? " never expires" : " never expire";
        return isSample()
                ? Numbers.of(neverExpire) + " of " + Numbers.of(read) + " sampled" + verb
                : Numbers.of(neverExpire) + verb;
    }
}
