package dev.cachewarden.ui.group;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

/** How many keys a page has, as far as that is known. */
final class GroupWords {

    private GroupWords() {}

    /** {@code 50,000 keys}, {@code at least 1,204 keys}, or that it is not known. */
    static String count(GroupModel.Page page) {
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
    static String noKeys(GroupModel.Page page) {
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
