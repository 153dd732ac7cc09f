package dev.cachewarden.core.flush;

import dev.cachewarden.core.text.FarTimes;

import java.time.Duration;
import java.util.Locale;

/** Numbers as they stand in sentences. */
public final class Numbers {

    private Numbers() {}

    /** {@code 1,204}. */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 key}, {@code 1,204 keys}. */
    public static String of(long number, String noun) {
        return of(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * {@code 4:41}, {@code 1:00:00}, {@code 317 years}. Rounded up, so that a countdown ends at
     * 0:00.
     */
    public static String countdown(Duration left) {
        return FarTimes.years(left).orElseGet(() -> clock(left));
    }

    private static String clock(Duration left) {
        long seconds = Math.ceilDiv(Math.max(0, left.toMillis()), 1000);
        long minutes = seconds / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    }

    /** {@code 0.4 s}, {@code 12.0 s}. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
