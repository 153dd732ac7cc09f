package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.reference.UserId;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.FarTimes;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Origin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Small English for evidence. */
final class Say {

    private Say() {}

    /** {@code ins_2pdY…FN}. */
    static String instance(String id) {
        return new Origin(id).abbreviated();
    }

    /** {@code user_2aB…9xY}. */
    static String user(String id) {
        return UserId.abbreviated(Printable.ofText(id));
    }

    /** {@code 2024-03-11}. */
    static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /** "under production", "without environment". */
    static String under(Section section) {
        return switch (section) {
            case Section.Configured configured -> "under " + configured.label();
            case Section.NoEnvironment() -> "without environment";
            case Section.Unknown unknown -> "under the " + unknown.label();
            case Section.Unrecognised() -> "under a key that cannot be read";
        };
    }

    /** "Production", to begin a sentence with. */
    static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "a", "a and b", "a, b and 3 more". */
    static String list(List<String> names) {
        if (names.size() <= 1) {
            return String.join("", names);
        }
        if (names.size() == 2) {
            return names.getFirst() + " and " + names.getLast();
        }
        return names.size() == 3
                ? names.get(0) + ", " + names.get(1) + " and " + names.get(2)
                : names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more";
    }

    /** "90 seconds", "5 minutes", "3 days", "317 years". */
    static String time(Duration time) {
        return FarTimes.years(time).orElseGet(() -> nearTime(time));
    }

    private static String nearTime(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 120) {
            return Numbers.of(seconds, "second");
        }
        if (seconds < 7_200) {
            return Numbers.of(seconds / 60, "minute");
        }
        return seconds < 172_800
                ? Numbers.of(seconds / 3_600, "hour")
                : Numbers.of(seconds / 86_400, "day");
    }
}
