package dev.cachewarden.core.key;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which name somebody may have meant who has mistyped one. */
public final class NearestName {

    /** One mistake per three letters is a slip; with more it is another word. */
    private static final int LETTERS_A_SLIP = 3;

    private NearestName() {}

    /** The name that is most like {@code typed}; empty if none is much like it. */
    public static Optional<String> of(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT)))
                .min(
                        Comparator.comparingInt(
                                name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
    }

    /** A beginning of the name is as good as a slip: {@code dev}, {@code prod}. */
    private static boolean isNear(String typed, String name) {
        int most = Math.max(1, Math.max(typed.length(), name.length()) / LETTERS_A_SLIP);
        return !typed.isEmpty()
                && (distance(typed, name) <= most
                        || (typed.length() >= LETTERS_A_SLIP && name.startsWith(typed)));
    }

    /**
     * How many letters have to be put in, left out, replaced or exchanged with their neighbour
     * (optimal string alignment).
     */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + replaced);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[other.length()];
    }
}
