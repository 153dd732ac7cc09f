package dev.cachewarden.core.index;

import dev.cachewarden.core.key.CacheKey;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the first ones, usernames before all others, each in the order of the index
 * @param total how many there are in all, as far as the search got
 * @param complete false if the search was cancelled
 */
public record SearchResult(List<CacheKey> hits, long total, boolean complete) {

    public SearchResult {
        hits = List.copyOf(hits);
    }
}
