package dev.cachewarden.core.text;

import java.util.List;

/** Several words in a sentence. */
public final class Lists {

    private Lists() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}; nothing of nothing. */
    public static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /**
     * As {@link #and}, but of more than {@code most} words only the first ones and how many are
     * left out: {@code a, b and 3 more}.
     *
     * @param most the longest list, its last word included; at least 2
     */
    public static String some(List<String> words, int most) {
        if (words.size() <= most) {
            return and(words);
        }
        int shown = most - 1;
        return String.join(", ", words.subList(0, shown))
                + " and "
                + Numbers.of(words.size() - (long) shown)
                + " more";
    }
}
