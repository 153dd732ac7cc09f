package dev.cachewarden.ui.search;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.people.ValuesKnown;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.index.KeySearch;
import dev.cachewarden.core.index.SearchResult;
import dev.cachewarden.core.people.ElidedIds;
import dev.cachewarden.core.people.PeopleFound;
import dev.cachewarden.core.people.PeopleSearch;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What one search found.
 *
 * @param values how much is known of whom the values hold
 */
record Found(SearchResult keys, PeopleFound people, ValuesKnown values) {

    /** Most people shown. */
    private static final int PEOPLE = 200;

    /** Blocking: some 100 ms for a million users. */
    static Found of(
            Optional<Workspace> open, KeyIndex index, String text, BooleanSupplier cancelled) {
        SearchResult keys = KeySearch.find(index, text, SearchModel.LIMIT, cancelled);
        return open.map(workspace ->
                        new Found(
                                keys,
                                PeopleSearch.find(
                                        workspace.people(), index, text, PEOPLE, cancelled),
                                ValuesKnown.of(index, workspace.people().valuesRead())))
                .orElseGet(() ->
                        new Found(
                                keys,
                                new PeopleFound(List.of(), false, true),
                                ValuesKnown.of(index, Optional.empty())));
    }

    ElidedIds ids() {
        return ElidedIds.of(people.hits().stream().map(hit -> hit.person().id()).toList());
    }

    /** People first. */
    List<SearchRow> hits() {
        return Stream.<SearchRow>concat(
                        people.hits().stream().map(SearchRow.OfPerson::new),
                        keys.hits().stream().map(SearchRow.OfKey::new))
                .toList();
    }
}
