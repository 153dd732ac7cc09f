package dev.cachewarden.core.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Numbers and lengths of time as they stand in sentences; the same on every machine. */
public final class Numbers {

    private Numbers() {}

    /** {@code 1,204}. As {@code %,d} would, which is too slow for every entry of a large cache. */
    public static String of(long number) {
        StringBuilder grouped = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = grouped.length() - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** {@code 1 key}, {@code 1,204 keys}. */
    public static String of(long number, String noun) {
        return of(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 1 entry}, {@code 1,204 entries}. */
    public static String entries(long number) {
        return of(number) + (number == 1 ? " entry" : " entries");
    }

    /**
     * {@code 4:41}, from an hour on {@code 1:02:03}, from a day on {@code 2 d 3:04:05}, then {@code
     * 317 years}. Rounded down, as what has passed is told.
     */
    public static String clock(Duration time) {
        return FarTimes.years(time).orElseGet(() -> nearClock(time));
    }

    private static String nearClock(Duration time) {
        String minutes =
                String.format(
                        Locale.ROOT,
                        time.toHours() > 0 ? "%02d:%02d" : "%d:%02d",
                        time.toMinutesPart(),
                        time.toSecondsPart());
        if (time.toHours() == 0) {
            return minutes;
        }
        return (time.toDays() > 0 ? of(time.toDays()) + " d " : "")
                + time.toHoursPart()
                + ":"
                + minutes;
    }

    /** As {@link #clock}, but rounded up, so that a countdown ends at 0:00. */
    public static String countdown(Duration left) {
        return clock(left.isNegative() ? Duration.ZERO : left.plusMillis(999));
    }

    /** {@code 0.4 s}, {@code 12.0 s}. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** {@code 10 s}, {@code 0.5 s}: a limit of time, as exactly as it was set. */
    public static String limit(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
