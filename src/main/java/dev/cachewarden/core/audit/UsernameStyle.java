package dev.cachewarden.core.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the app turns a username into a part of a key. Works on UTF-16 units, as its JavaScript does.
 *
 * @param kept the characters that stay as they are, as inside a character class: {@code a-z0-9_-}
 * @param lowerCase whether the name is lower-cased first
 * @param replacement what stands for each unit that does not stay
 */
public record UsernameStyle(Pattern kept, boolean lowerCase, String replacement) {

    public static final UsernameStyle DEFAULT = of("a-z0-9_-", true, "_");

    public static UsernameStyle of(String kept, boolean lowerCase, String replacement) {
        return new UsernameStyle(Pattern.compile("[" + kept + "]"), lowerCase, replacement);
    }

    public String sanitise(String username) {
        String name = lowerCase ? username.toLowerCase(Locale.ROOT) : username;
        StringBuilder sanitised = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            String unit = name.substring(i, i + 1);
            sanitised.append(kept.matcher(unit).matches() ? unit : replacement);
        }
        return sanitised.toString();
    }
}
