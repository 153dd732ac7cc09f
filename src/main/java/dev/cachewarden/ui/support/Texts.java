package dev.cachewarden.ui.support;

import dev.cachewarden.core.text.Numbers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, times and sizes as people read them; the same on every machine. */
public final class Texts {

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final long KILOBYTE = 1024;

    private Texts() {}

    /** {@code 1,203,441}. */
    public static String number(long number) {
        return Numbers.of(number);
    }

    /** {@code 1 key}, {@code 1,204 keys}. */
    public static String keys(long count) {
        return counted(count, "key");
    }

    /** A number and its noun, with an s unless it is one. */
    public static String counted(long count, String noun) {
        return Numbers.of(count, noun);
    }

    /** {@code 4:41}, as {@link Numbers#clock} has it. */
    public static String clock(Duration duration) {
        return Numbers.clock(duration);
    }

    /** How long something took: {@code 0.8 ms}, {@code 31 ms}, {@code 6.1 s}, {@code 4:41}. */
    public static String elapsed(Duration duration) {
        double milliseconds = duration.toNanos() / 1e6;
        if (milliseconds < 10) {
            return String.format(Locale.ROOT, "%.1f ms", milliseconds);
        }
        if (milliseconds < 1000) {
            return String.format(Locale.ROOT, "%.0f ms", milliseconds);
        }
        return duration.toSeconds() < 60
                ? String.format(Locale.ROOT, "%.1f s", milliseconds / 1000)
                : clock(duration);
    }

    /** How long ago something was: {@code 12 min ago}, {@code 3 h ago}, {@code 2 d ago}. */
    public static String age(Duration duration) {
        if (duration.toHours() == 0) {
            return number(duration.toMinutes()) + " min ago";
        }
        return duration.toDays() == 0
                ? number(duration.toHours()) + " h ago"
                : number(duration.toDays()) + " d ago";
    }

    /** {@code 812 B}, {@code 3.0 KB}, {@code 14 MB}; a KB has 1024 bytes. */
    public static String bytes(long bytes) {
        if (bytes < KILOBYTE) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= KILOBYTE && unit < 2) {
            size /= KILOBYTE;
            unit++;
        }
        return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, unitName(unit));
    }

    private static String unitName(int unit) {
        return switch (unit) {
            case 0 -> "KB";
            case 1 -> "MB";
            default -> "GB";
        };
    }

    /** {@code 14:00:02}. */
    public static String timeOfDay(Instant instant, ZoneId zone) {
        return TIME_OF_DAY.format(instant.atZone(zone));
    }
}
