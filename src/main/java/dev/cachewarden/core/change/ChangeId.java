package dev.cachewarden.core.change;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a change, for a person to type: {@code 20261130-094501-123kw}: the time to the millisecond
 * in UTC, so that names are in its order, and two letters.
 */
public final class ChangeId {

    /** Without letters that are read as digits. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private static final int RANDOM = 2;
    private static final Pattern FORM = Pattern.compile("\\d{8}-\\d{6}-\\d{3}[a-z]{2}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final SecureRandom CHOICE = new SecureRandom();

    private ChangeId() {}

    /** A name that no other change has: the letters distinguish those of one millisecond. */
    public static String next(Instant startedAt) {
        StringBuilder id = new StringBuilder(TIME.format(startedAt));
        for (int i = 0; i < RANDOM; i++) {
            id.append(LETTERS.charAt(CHOICE.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
