package dev.cachewarden.ui.support;

import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What the window takes of {@code core.text}. */
public final class Texts {

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

    /** {@code 4:41}, as {@link Durations#clock} has it. */
    public static String clock(Duration duration) {
        return Durations.clock(duration);
    }

    /** {@code 0.8 ms}, as {@link Durations#elapsed} has it. */
    public static String elapsed(Duration duration) {
        return Durations.elapsed(duration);
    }

    /** {@code 12 min ago}, as {@link Durations#age} has it. */
    public static String age(Duration duration) {
        return Durations.age(duration);
    }

    /** {@code 3.0 KB}, as {@link Bytes#of} has it. */
    public static String bytes(long bytes) {
        return Bytes.of(bytes);
    }

    /** {@code 14:00:02}. */
    public static String timeOfDay(Instant instant, ZoneId zone) {
        return Timestamps.timeOfDay(instant, zone);
    }
}
