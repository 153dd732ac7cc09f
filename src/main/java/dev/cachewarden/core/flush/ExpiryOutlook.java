package dev.cachewarden.core.flush;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a target would be empty by itself: the alternative to flushing it.
 *
 * @param keys how many the target has
 * @param read of how many the time to live was read; fewer than {@code keys} means a sample
 * @param neverExpire how many of those never do
 * @param last of those that expire
 */
public record ExpiryOutlook(long keys, long read, long neverExpire, Optional<Ttl.Running> last) {

    public static ExpiryOutlook of(long keys, List<Ttl> ttls) {
        long never = ttls.stream().filter(Ttl.None.class::isInstance).count();
        Optional<Ttl.Running> last =
                ttls.stream()
                        .filter(Ttl.Running.class::isInstance)
                        .map(Ttl.Running.class::cast)
                        .max(Comparator.comparingLong(Ttl.Running::expiresAtMillis));
        return new ExpiryOutlook(keys, ttls.size(), never, last);
    }

    public boolean isSample() {
        return read < keys;
    }

    /** One sentence that starts in lower case, shown next to a button; counts down. */
    public String words(long nowNanos) {
        if (keys == 0) {
            return "nothing to wait for: there are no such keys";
        }
        if (read == 0) {
            return "how long to wait is not known: their times to live may not be read";
        }
        String never = neverWords();
        if (last.isEmpty()) {
            return never.isEmpty()
                    ? "or wait: all of these have expired"
                    : "waiting does not help: " + never;
        }
        String end =
                last.get().isExpired(nowNanos)
                        ? "or wait: the last of these should have expired by now"
                        : "or wait: the last of these expires in "
                                + (isSample() ? "about " : "")
                                + Durations.countdown(last.get().remaining(nowNanos));
        String sample =
                isSample()
                        ? " (from a sample of %s of %s)"
                                .formatted(Numbers.of(read), Numbers.of(keys))
                        : "";
        return end + sample + (never.isEmpty() ? "" : "; " + never);
    }

    private String neverWords() {
        if (neverExpire == 0) {
            return "";
        }
        String verb = Numbers.agreeing(neverExpire, " never expires", " never expire");
        return isSample()
                ? Numbers.of(neverExpire) + " of " + Numbers.of(read) + " sampled" + verb
                : Numbers.of(neverExpire) + verb;
    }
}
