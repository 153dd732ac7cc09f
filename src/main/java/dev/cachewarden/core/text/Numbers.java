package dev.cachewarden.core.text;

import java.util.Locale;

/** Counts and rates as sentences have them; the same on every machine. */
public final class Numbers {

    private static final String VOWELS = "aeiou";

    private Numbers() {}

    /** {@code 1,204}. As {@code %,d} would, which is too slow for every entry of a large cache. */
    public static String of(long number) {
        StringBuilder grouped = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = grouped.length() - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /**
     * {@code 1 key}, {@code 1,204 keys}, {@code 0 cached entries}.
     *
     * @param noun in the singular, its last word a regular one
     */
    public static String of(long number, String noun) {
        return of(number) + " " + noun(number, noun);
    }

    /** {@code 1 entry}, {@code 1,204 entries}. */
    public static String entries(long number) {
        return of(number, "entry");
    }

    /** A noun after a number: {@code key} after 1, {@code keys} after any other. */
    public static String noun(long number, String noun) {
        return number == 1 ? noun : plural(noun);
    }

    /** Of two verbs, or other words that depend on a number, the one that fits it. */
    public static String agreeing(long number, String one, String several) {
        return number == 1 ? one : several;
    }

    /** {@code 54,000 keys/s}, rounded. */
    public static String rate(double perSecond, String noun) {
        return of(Math.round(perSecond), noun) + "/s";
    }

    /** {@code 0.41}: without grouping, so that it can be read back. */
    static String decimal(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    private static String plural(String noun) {
        boolean entry =
                noun.length() > 1
                        && noun.endsWith("y")
                        && VOWELS.indexOf(noun.charAt(noun.length() - 2)) < 0;
        return entry ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
