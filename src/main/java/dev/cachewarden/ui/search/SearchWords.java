package dev.cachewarden.ui.search;

import dev.cachewarden.app.browse.KnownKeys.Extent;
import dev.cachewarden.core.index.SearchResult;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.tree.KeysStandingModel;

import java.util.Optional;

/** What a search found, and how much of the cache it has seen, in words. */
final class SearchWords {

    static final String UNDER_WAY = "Searching…";

    private SearchWords() {}

    /**
     * One line.
     *
     * @param found empty while the search is under way
     */
    static String summary(Optional<Found> found, KeysStandingModel keys) {
        return found.map(it -> summary(it, keys)).orElse(UNDER_WAY);
    }

    private static String summary(Found found, KeysStandingModel keys) {
        int people = found.people().hits().size();
        if (people == 0) {
            return summary(found.keys(), keys);
        }
        String words =
                Numbers.of(people)
                        + Numbers.agreeing(people, " person", " people")
                        + (found.people().hasMore() ? " and more: type more" : "");
        return found.keys().hits().isEmpty() ? words : words + ", " + summary(found.keys(), keys);
    }

    private static String summary(SearchResult result, KeysStandingModel keys) {
        if (result.hits().isEmpty()) {
            return nothing(keys);
        }
        long more = result.total() - result.hits().size();
        String count =
                more > 0
                        ? Numbers.of(result.hits().size())
                                + " shown, "
                                + Numbers.of(more)
                                + " more: type more"
                        : Numbers.of(result.total(), "key");
        if (!keys.keys().isWhole()) {
            return count + (keys.isReading() ? " so far" : " among those that were read");
        }
        return keys.isCurrent() ? count : count + " " + keys.asOf();
    }

    /** That there is no such key can only be said of all keys, and of their time. */
    private static String nothing(KeysStandingModel keys) {
        Extent extent = keys.keys().extent();
        if (extent != Extent.WHOLE && keys.isReading()) {
            return "Not found so far: the key names are still being read.";
        }
        return switch (extent) {
            case NOTHING -> "Nothing could be searched: no key name was read.";
            case PART ->
                    "Not in what was read ("
                            + Numbers.of(keys.keys().index().size(), "key")
                            + "); there may be more.";
            case WHOLE ->
                    keys.isCurrent()
                            ? "No key has this in its name."
                                    + (keys.isReading() ? " The names are being read again." : "")
                            : "No key had this in its name " + keys.asOf() + ".";
        };
    }
}
