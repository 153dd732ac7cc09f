package dev.cachewarden.core.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Lengths of time as sentences have them; the same on every machine. */
public final class Durations {

    private static final long FEWEST_YEARS = 10;

    /** Of the Gregorian calendar, on average: 365.2425 days. */
    private static final long SECONDS_OF_A_YEAR = 31_556_952;

    private static final BigDecimal MILLIS_OF_A_SECOND = BigDecimal.valueOf(1_000);
    private static final BigDecimal SECONDS_OF_A_MINUTE = BigDecimal.valueOf(60);

    /** From here on an estimate is of ten seconds, of a minute, of an hour. */
    private static final int TENS = 10;

    private static final int MOST_SECONDS = 95;
    private static final int MOST_MINUTES = 90;

    private Durations() {}

    /**
     * {@code 4:41}, from an hour on {@code 1:02:03}, from a day on {@code 2 d 3:04:05}, then {@code
     * 317 years}. Rounded down: for settings, and for time that has passed.
     */
    public static String clock(Duration time) {
        return years(time).orElseGet(() -> nearClock(time));
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
        return (time.toDays() > 0 ? Numbers.of(time.toDays()) + " d " : "")
                + time.toHoursPart()
                + ":"
                + minutes;
    }

    /** As {@link #clock}, but rounded up: what is left ends at 0:00, and not a second before. */
    public static String countdown(Duration left) {
        return clock(left.isNegative() ? Duration.ZERO : left.plusMillis(999));
    }

    /**
     * How long something took: {@code 0.8 ms}, {@code 31 ms}, {@code 6.1 s}, {@code 4:41}; rounded.
     */
    public static String elapsed(Duration time) {
        if (time.toMinutes() > 0) {
            return clock(time.plusMillis(500));
        }
        BigDecimal millis = BigDecimal.valueOf(time.toNanos(), 6);
        if (rounded(millis, 1).compareTo(BigDecimal.TEN) < 0) {
            return rounded(millis, 1) + " ms";
        }
        if (rounded(millis, 0).compareTo(MILLIS_OF_A_SECOND) < 0) {
            return rounded(millis, 0) + " ms";
        }
        BigDecimal seconds = rounded(millis.movePointLeft(3), 1);
        return seconds.compareTo(SECONDS_OF_A_MINUTE) < 0
                ? seconds + " s"
                : clock(time.plusMillis(500));
    }

    private static BigDecimal rounded(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_UP);
    }

    /** {@code 10 s}, {@code 0.5 s}: a limit of time, as exactly as it was set. */
    public static String limit(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    /**
     * An estimate, as exactly as one is: {@code about 1 s}, {@code about 40 s}, {@code about 3
     * min}, {@code about 2 h}. Never less than a second.
     */
    public static String about(Duration time) {
        double seconds = time.toMillis() / 1e3;
        if (seconds < TENS) {
            return "about " + Math.max(1, Math.round(seconds)) + " s";
        }
        if (seconds < MOST_SECONDS) {
            return "about " + TENS * Math.round(seconds / TENS) + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < MOST_MINUTES
                ? "about " + minutes + " min"
                : "about " + Numbers.of(Math.round(minutes / 60.0)) + " h";
    }

    /** How long ago something was: {@code 12 min ago}, {@code 3 h ago}, {@code 2 d ago}. */
    public static String age(Duration time) {
        if (time.toHours() == 0) {
            return Numbers.of(time.toMinutes()) + " min ago";
        }
        return time.toDays() == 0
                ? Numbers.of(time.toHours()) + " h ago"
                : Numbers.of(time.toDays()) + " d ago";
    }

    /** In whole words: {@code 90 seconds}, {@code 5 minutes}, {@code 3 days}, {@code 317 years}. */
    public static String words(Duration time) {
        return years(time).orElseGet(() -> nearWords(time));
    }

    private static String nearWords(Duration time) {
        if (time.toMinutes() < 2) {
            return Numbers.of(time.toSeconds(), "second");
        }
        if (time.toHours() < 2) {
            return Numbers.of(time.toMinutes(), "minute");
        }
        return time.toDays() < 2
                ? Numbers.of(time.toHours(), "hour")
                : Numbers.of(time.toDays(), "day");
    }

    /**
     * Empty for what is shorter than ten years. Redis takes times to live of up to 292 million
     * years, of which no clock shows anything.
     */
    private static Optional<String> years(Duration time) {
        long years = time.toSeconds() / SECONDS_OF_A_YEAR;
        return years < FEWEST_YEARS ? Optional.empty() : Optional.of(Numbers.of(years, "year"));
    }
}
