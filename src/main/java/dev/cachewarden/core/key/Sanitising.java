package dev.cachewarden.core.key;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the app does to names before they become part of a key. Works on UTF-16 units, as its
 * JavaScript does.
 */
public final class Sanitising {

    private static final Pattern OUTSIDE_ID = Pattern.compile("[^A-Za-z0-9_-]");
    private static final Pattern OUTSIDE_USERNAME = Pattern.compile("[^a-z0-9_-]");

    private Sanitising() {}

    public static String userId(String raw) {
        return replaceUnits(OUTSIDE_ID, raw);
    }

    /** Several usernames can become one: {@code a.b} and {@code a_b} share a key. */
    public static String username(String raw) {
        return replaceUnits(OUTSIDE_USERNAME, raw.toLowerCase(Locale.ROOT));
    }

    /**
     * A character outside the basic plane is two units in JavaScript and becomes two underscores
     * there.
     */
    private static String replaceUnits(Pattern outside, String raw) {
        return outside.matcher(raw).replaceAll(match -> "_".repeat(match.group().length()));
    }
}
