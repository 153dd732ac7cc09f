package dev.cachewarden.core.audit;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How the app turns a username into a part of a key. Works on UTF-16 units, as its JavaScript does.
 * Immutable, safe for all threads.
 */
public final class UsernameStyle {

    public static final UsernameStyle DEFAULT = of("a-z0-9_-", true, "_");

    private static final int ASCII = 128;

    private final String kept;
    private final boolean lowerCase;
    private final String replacement;
    private final Predicate<String> stays;
    private final boolean[] asciiStays = new boolean[ASCII];

    private UsernameStyle(String kept, boolean lowerCase, String replacement) {
        this.kept = kept;
        this.lowerCase = lowerCase;
        this.replacement = replacement;
        this.stays = Pattern.compile("[" + kept + "]").asMatchPredicate();
        for (int unit = 0; unit < ASCII; unit++) {
            asciiStays[unit] = stays.test(String.valueOf((char) unit));
        }
    }

    /**
     * The style that these three describe.
     *
     * @param kept the characters that stay as they are, as inside a character class: {@code
     *     a-z0-9_-}
     * @param lowerCase whether the name is lower-cased first
     * @param replacement what replaces each unit that is not kept
     * @throws java.util.regex.PatternSyntaxException if {@code kept} is no character class
     */
    public static UsernameStyle of(String kept, boolean lowerCase, String replacement) {
        return new UsernameStyle(kept, lowerCase, replacement);
    }

    public String kept() {
        return kept;
    }

    public boolean lowerCase() {
        return lowerCase;
    }

    public String replacement() {
        return replacement;
    }

    public String sanitise(String username) {
        String name = lowerCase ? username.toLowerCase(Locale.ROOT) : username;
        return stays(name) ? name : replaced(name);
    }

    private boolean stays(char unit) {
        return unit < ASCII ? asciiStays[unit] : stays.test(String.valueOf(unit));
    }

    private boolean stays(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!stays(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private String replaced(String name) {
        StringBuilder sanitised = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            if (stays(unit)) {
                sanitised.append(unit);
            } else {
                sanitised.append(replacement);
            }
        }
        return sanitised.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UsernameStyle that
                && kept.equals(that.kept)
                && lowerCase == that.lowerCase
                && replacement.equals(that.replacement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kept, lowerCase, replacement);
    }
}
