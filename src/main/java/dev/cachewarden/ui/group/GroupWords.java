package dev.cachewarden.ui.group;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How many keys a page has and how they are sorted, as far as that is known. */
final class GroupWords {

    private GroupWords() {}

    /** {@code 50,000 keys}, {@code at least 1,204 keys}, or that it is not known. */
    static String count(GroupPage page) {
        long keys =
                switch (page.place()) {
                    case Place.Root() -> page.index().size();
                    case Place.InSection(Section section) -> page.index().count(section);
                    case Place.OfType _, Place.InRange _ -> page.to() - page.from();
                    case Place.OfKey _ -> 1;
                };
        boolean isUnknown = keys == 0 && !page.keys().isWhole();
        return (isUnknown ? new KeyCount.Unknown() : counted(page.keys(), keys)).words();
    }

    private static KeyCount counted(KnownKeys keys, long count) {
        return keys.isWhole() ? new KeyCount.Exact(count) : new KeyCount.AtLeast(count);
    }

    /** {@code filtering 50,000 keys…}. */
    static String filtering(GroupPage page, String asOf) {
        String keys = "filtering " + count(page) + "…";
        return asOf.isEmpty() ? keys : keys + " " + asOf;
    }

    /** {@code 12 of 50,000 keys as of 14:00:02}, of which the filter leaves 12. */
    static String count(GroupPage page, Optional<Integer> left, String asOf) {
        String all = count(page);
        String keys = left.map(it -> Numbers.of(it) + " of " + all).orElse(all);
        return asOf.isEmpty() ? keys : keys + " " + asOf;
    }

    /** What rows are sorted by, from when that is and which of them are last. */
    static String sorted(Arranged arranged, List<CacheKey> rows, ZoneId zone) {
        String words =
                "Sorted by "
                        + arranged.words()
                        + ", as of "
                        + Timestamps.timeOfDay(arranged.order().asOf(), zone)
                        + ".";
        long last = rows instanceof KeyRows keys ? keys.unknown() : 0;
        String why = arranged.unread().isEmpty() ? "" : " (" + arranged.unread() + ")";
        return last == 0
                ? words
                : words
                        + " "
                        + Numbers.of(last, "key")
                        + " of which "
                        + arranged.column().nothing()
                        + " is known "
                        + Numbers.agreeing(last, "is", "are")
                        + " last"
                        + why
                        + ".";
    }

    /** For a list without rows. */
    static String noRow(KnownKeys keys, boolean isFiltered, boolean isFiltering) {
        if (isFiltering) {
            return "Filtering…";
        }
        String all = keys.isWhole() ? "" : " among those that were read";
        return isFiltered
                ? "No key here has this in its name" + all + "."
                : "There is no key here" + all + ".";
    }

    /** Instead of a table of the whole cache. */
    static String noKeys(GroupPage page) {
        return page.keys().isWhole()
                ? "No key of this database starts with \""
                        + page.prefix()
                        + ":\". If the app uses another prefix, it can be set under Advanced when"
                        + " the connection is opened."
                : "No key names have been read yet.";
    }

    /** Instead of a table of a section. */
    static String nothingIn(Section section, KnownKeys keys) {
        return keys.isWhole()
                ? "Nothing is cached for "
                        + section.label()
                        + ". Entries appear here when the app looks users up there; press Refresh"
                        + " to look again."
                : "It is not known whether anything is cached for "
                        + section.label()
                        + ": the key names were not read to the end.";
    }
}
