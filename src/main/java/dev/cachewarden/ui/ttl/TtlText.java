package dev.cachewarden.ui.ttl;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time to live as people type it: {@code 300}, {@code 5:00}, {@code 1:00:00}, {@code 90 s}. */
public final class TtlText {

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|min|h|d|)");

    private TtlText() {}

    /** At least a millisecond; empty for anything else. */
    public static Optional<Duration> parse(String text) {
        String typed = text.strip();
        Matcher clock = CLOCK.matcher(typed);
        Matcher amount = AMOUNT.matcher(typed);
        Duration ttl = Duration.ZERO;
        if (clock.matches()) {
            long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            ttl =
                    Duration.ofHours(hours)
                            .plusMinutes(Long.parseLong(clock.group(2)))
                            .plusSeconds(Long.parseLong(clock.group(3)));
        } else if (amount.matches()) {
            ttl = of(Long.parseLong(amount.group(1)), amount.group(2));
        }
        return Optional.of(ttl).filter(Duration::isPositive);
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m", "min" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
