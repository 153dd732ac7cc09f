package dev.cachewarden.core.people;

import java.util.List;

/**
 * What a search for people found.
 *
 * @param hits by the order in which the people were first read, one for each user id
 * @param hasMore whether the search ended at its limit
 * @param complete false if it was cancelled
 */
public record PeopleFound(List<PersonHit> hits, boolean hasMore, boolean complete) {

    public PeopleFound {
        hits = List.copyOf(hits);
    }
}
