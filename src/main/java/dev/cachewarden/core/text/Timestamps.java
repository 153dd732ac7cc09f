package dev.cachewarden.core.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as people read them; the same on every machine. */
public final class Timestamps {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private Timestamps() {}

    /** {@code 14:00:02}. */
    public static String timeOfDay(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** {@code 2026-11-22 14:00:02}. */
    public static String dateAndTime(Instant at, ZoneId zone) {
        return DATE_AND_TIME.format(at.atZone(zone));
    }

    /** {@code 5 Oct 2024 03:15}; {@code the year 12,024} where no date is of use. */
    public static String day(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return local.getYear() > LAST_YEAR_OF_FOUR_DIGITS
                ? "the year " + Numbers.of(local.getYear())
                : DAY.format(local);
    }

    /**
     * {@code 14:03:12}, with the date where it is another day, {@code the year 292,278,994} where
     * no date is of use: Redis takes times to live of up to 292 million years.
     *
     * @param now the moment at which it is read
     */
    public static String moment(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (local.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
            return "the year " + Numbers.of(local.getYear());
        }
        return local.toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? timeOfDay(at, zone)
                : dateAndTime(at, zone);
    }
}
