package dev.cachewarden.ui.tree;

import dev.cachewarden.core.index.KeyRange;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.value.Masking;

/** A range's ends, cut to where they differ. */
final class RangeLabel {

    private static final int LONGEST = 14;
    private static final int AT_LEAST = 4;

    private RangeLabel() {}

    static String of(KeyRange range, PersonNames names) {
        CacheKey first = first(range);
        CacheKey last = last(range);
        return isHidden(first, names) || isHidden(last, names)
                ? "keys " + (range.from() + 1) + " – " + range.to()
                : of(Printable.of(range.first()), Printable.of(range.last()));
    }

    /** Both ends as a whole; empty where they may not be seen. */
    static String ends(KeyRange range, PersonNames names) {
        CacheKey first = first(range);
        CacheKey last = last(range);
        return isHidden(first, names) || isHidden(last, names)
                ? ""
                : names.identifier(first) + " – " + names.identifier(last);
    }

    private static CacheKey first(KeyRange range) {
        return range.group().key(range.from());
    }

    private static CacheKey last(KeyRange range) {
        return range.group().key(range.to() - 1);
    }

    /** An address is not cut apart either: its first letters would name somebody. */
    private static boolean isHidden(CacheKey end, PersonNames names) {
        return end.type().hasSecretIdentifier() || names.identifier(end).contains(Masking.DOTS);
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
