package dev.cachewarden.core.figures;

import dev.cachewarden.core.text.Durations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The parts in which entries are counted. */
final class Scales {

    private static final int TIMES = 10;
    private static final long KB = 1 << 10;
    private static final long MB = 1 << 20;

    /** In bytes. */
    static final Scale SIZES =
            Scale.of(
                    new long[] {512, KB, 2 * KB, 4 * KB, 8 * KB, 16 * KB, 64 * KB, MB},
                    -1,
                    "below 512 B",
                    "512 B to 1 KB",
                    "1 to 2 KB",
                    "2 to 4 KB",
                    "4 to 8 KB",
                    "8 to 16 KB",
                    "16 to 64 KB",
                    "64 KB to 1 MB",
                    "1 MB and more");

    /** In ms, since a user was made. */
    static final Scale AGES =
            Scale.of(
                    new long[] {
                        0,
                        Duration.ofHours(1).toMillis(),
                        Duration.ofDays(1).toMillis(),
                        Duration.ofDays(7).toMillis(),
                        Duration.ofDays(30).toMillis(),
                        Duration.ofDays(365).toMillis()
                    },
                    0,
                    "in the future",
                    "less than an hour",
                    "less than a day",
                    "less than a week",
                    "less than 30 days",
                    "less than a year",
                    "a year and more");

    private Scales() {}

    /** In ms: up to what the app sets in equal parts, then longer ones. */
    static Scale times(Duration usual) {
        List<Long> bounds = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int part = 0; part < TIMES; part++) {
            bounds.add(at(usual, part + 1).toMillis());
            labels.add(
                    Durations.clock(at(usual, part))
                            + " to "
                            + Durations.clock(at(usual, part + 1)));
        }
        // What has just been set still is within what the app sets.
        bounds.set(TIMES - 1, usual.toMillis() + 1);
        labels.add("longer than " + Durations.clock(usual));
        return new Scale(bounds, labels, TIMES);
    }

    private static Duration at(Duration usual, int part) {
        return usual.multipliedBy(part).dividedBy(TIMES);
    }
}
