package dev.cachewarden.app.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they stand in documents, which are read elsewhere and later: with date and zone. */
final class ReportTimes {

    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private ReportTimes() {}

    static String whole(Instant at, ZoneId zone) {
        return WHOLE.format(at.atZone(zone));
    }

    static String timeOfDay(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
