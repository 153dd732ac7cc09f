package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moments as caches write them: epoch milliseconds as a number or as digits, ISO 8601 as text. One
 * definition for all that compares users, so that the same instant is no difference. Anything that
 * is no moment of JavaScript's is none here; no number is too large to be asked about.
 */
public final class Moments {

    /** For what is no moment. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Of a {@code Date} on either side of 1970, in ms (ECMA-262, section 21.4.1.1). */
    private static final long FARTHEST = 8_640_000_000_000_000L;

    /** From 1973 on; fewer digits are a year, or seconds, or no time at all. */
    private static final Pattern DIGITS = Pattern.compile("-?\\d{12,16}");

    private static final int SURELY_LONG = 18;
    private static final int LONGEST_TEXT = 40;

    private Moments() {}

    /** Whether members of this name are moments: Clerk's all end alike. */
    public static boolean isName(String memberName) {
        return memberName.endsWith("At") || memberName.endsWith("_at");
    }

    /** Milliseconds since 1970, or {@link #UNKNOWN}. */
    public static long of(Json value) {
        return switch (value) {
            case Json.Num(String literal) -> ofNumber(literal);
            case Json.Str(String text) -> ofText(text);
            default -> UNKNOWN;
        };
    }

    public static Optional<Instant> instant(Json value) {
        long millis = of(value);
        return millis == UNKNOWN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Whether it is written in milliseconds since 1970, as a number or as digits. */
    public static boolean isMilliseconds(Json value) {
        return switch (value) {
            case Json.Num(String literal) -> DIGITS.matcher(literal).matches();
            case Json.Str(String text) -> DIGITS.matcher(text).matches();
            default -> false;
        };
    }

    /** Whether both are moments, and the same one. */
    public static boolean areSame(Json one, Json other) {
        long millis = of(one);
        return millis != UNKNOWN && millis == of(other);
    }

    /**
     * Of a number of JSON, as {@code new Date(number)} takes it.
     *
     * @param literal as it is written
     */
    public static long ofNumber(String literal) {
        if (literal.length() <= SURELY_LONG && isInteger(literal)) {
            return ofMillis(Long.parseLong(literal));
        }
        double millis = Double.parseDouble(literal);
        return Math.abs(millis) <= FARTHEST ? (long) millis : UNKNOWN;
    }

    public static long ofMillis(long millis) {
        return millis >= -FARTHEST && millis <= FARTHEST ? millis : UNKNOWN;
    }

    public static long ofText(String text) {
        if (text.length() > LONGEST_TEXT) {
            return UNKNOWN;
        }
        if (DIGITS.matcher(text).matches()) {
            return ofMillis(Long.parseLong(text));
        }
        try {
            return ofMillis(Instant.parse(text).toEpochMilli());
        } catch (DateTimeException | ArithmeticException notATime) {
            return UNKNOWN;
        }
    }

    private static boolean isInteger(String literal) {
        for (int i = literal.startsWith("-") ? 1 : 0; i < literal.length(); i++) {
            if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
