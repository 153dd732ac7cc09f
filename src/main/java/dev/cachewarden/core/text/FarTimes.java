package dev.cachewarden.core.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Times that the hands of a clock do not show: Redis takes times to live of up to 292 million
 * years.
 */
public final class FarTimes {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;
    private static final long FEWEST_YEARS = 10;

    /** Of the Gregorian calendar, on average: 365.2425 days. */
    private static final long SECONDS_OF_A_YEAR = 31_556_952;

    private FarTimes() {}

    /** {@code 317 years}; empty for what is shorter than ten years. */
    public static Optional<String> years(Duration span) {
        long years = span.toSeconds() / SECONDS_OF_A_YEAR;
        return years < FEWEST_YEARS
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%,d years", years));
    }

    /**
     * {@code 14:03:12}, with the date where it is another day, {@code the year 292,278,994} where
     * no date is of use.
     *
     * @param now the moment at which it is read
     */
    public static String moment(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (local.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
            return String.format(Locale.ROOT, "the year %,d", local.getYear());
        }
        boolean today = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (today ? TIME : DATE_AND_TIME).format(local);
    }
}
