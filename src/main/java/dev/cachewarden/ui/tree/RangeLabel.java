package dev.cachewarden.ui.tree;

import dev.cachewarden.core.index.KeyRange;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;

/** A range's ends, cut to where they differ. */
final class RangeLabel {

    private static final int LONGEST = 14;
    private static final int AT_LEAST = 4;

    private RangeLabel() {}

    static String of(KeyRange range) {
        CacheKey first = range.group().key(range.from());
        if (first.type().hasSecretIdentifier()) {
            return "keys " + (range.from() + 1) + " – " + range.to();
        }
        return of(Printable.of(range.first()), Printable.of(range.last()));
    }

    /** As much of both as shows where they differ, and three characters more. */
    static String of(String first, String last) {
        int common = 0;
        while (common < Math.min(first.length(), last.length())
                && first.charAt(common) == last.charAt(common)) {
            common++;
        }
        int shown = Math.clamp(common + 2, AT_LEAST, LONGEST);
        int kind = kind(first, last);
        return cut(first, shown) + " – " + cut(last, shown).substring(kind);
    }

    /** Length of what both have before an underscore: {@code user_} is not said twice. */
    private static int kind(String first, String last) {
        int underscore = first.indexOf('_');
        return underscore > 0
                        && underscore < AT_LEAST + 1
                        && last.startsWith(first.substring(0, underscore + 1))
                ? underscore + 1
                : 0;
    }

    private static String cut(String text, int length) {
        return text.length() <= length + 1 ? text : text.substring(0, length) + "…";
    }
}
