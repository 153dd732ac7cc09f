package dev.cachewarden.ui.search;

import dev.cachewarden.app.people.PlaceToOpen;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonHit;
import dev.cachewarden.ui.audit.FindingMarks;

/** A row of the results. */
public sealed interface SearchRow {

    /** A person whom values hold, with all entries that do. */
    record OfPerson(PersonHit found) implements SearchRow {}

    /** A key that has the text in its name. */
    record OfKey(CacheKey key) implements SearchRow {}

    /** The entry that is opened for it. */
    default CacheKey entry(FindingMarks marks) {
        return switch (this) {
            case OfPerson(PersonHit found) ->
                    PlaceToOpen.of(
                            found.places(), key -> marks.at(key).map(FindingMarks.Mark::worst));
            case OfKey(CacheKey key) -> key;
        };
    }
}
