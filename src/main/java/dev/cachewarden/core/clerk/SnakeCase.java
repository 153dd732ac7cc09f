package dev.cachewarden.core.clerk;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the API spells them, and as {@code @clerk/backend} does. */
public final class SnakeCase {

    private static final Pattern CAPITALS = Pattern.compile("([A-Z]+)");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private SnakeCase() {}

    public static String of(String camelCase) {
        return CAPITALS.matcher(camelCase).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }

    public static String toCamelCase(String snakeCase) {
        return snakeCase.indexOf('_') < 0 ? snakeCase : capitalised(snakeCase);
    }

    private static String capitalised(String snakeCase) {
        return UNDERSCORE
                .matcher(snakeCase)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
