package dev.cachewarden.core.text;

/**
 * Sizes in bytes. A KB has 1,024 bytes, an MB 1,024 KB and so on, as in Redis, whose configuration
 * and {@code used_memory_human} count so: <a
 * href="https://redis.io/docs/latest/operate/oss_and_stack/management/config-file/">redis.conf</a>,
 * "1kb => 1024 bytes". Limits that this program names ("more than 4 MB") are of the same kind.
 */
public final class Bytes {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};

    private static final long STEP = 1024;

    /** From here on, one digit less is rounded to the next unit: never {@code 1024 KB}. */
    private static final double FULL = STEP - 0.5;

    /** From here on, a second digit before the point would be shown anyway. */
    private static final double TWO_DIGITS = 9.95;

    private Bytes() {}

    /** {@code 812 B}, {@code 3.0 KB}, {@code 14 MB}: two digits at least, from a KB on. */
    public static String of(long bytes) {
        if (bytes < STEP) {
            return Numbers.of(bytes) + " B";
        }
        double size = bytes;
        int unit = 0;
        while (size >= FULL) {
            size /= STEP;
            unit++;
        }
        return size < TWO_DIGITS
                ? Numbers.decimal(size, 1) + " " + UNITS[unit]
                : Numbers.of(Math.round(size)) + " " + UNITS[unit];
    }
}
