package dev.cachewarden.app.compare;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.index.KeyLookup;
import dev.cachewarden.core.index.KeySearch;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Sanitising;
import dev.cachewarden.core.key.Section;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Where an entry has, or could have, copies: found by name, without asking the server. */
public final class CopyPlaces {

    private static final int MOST_BATCHES = 50;

    private CopyPlaces() {}

    /**
     * Of what a key, user id or username names, where no keys were read: as {@link #of}, without
     * unknown environments. Empty where no key of the app can have that name.
     */
    public static List<CacheKey> named(String text, KeyGrammar grammar) {
        KeyIndex unread = KeyIndex.empty(grammar);
        return KeyLookup.candidates(text, grammar).stream()
                .flatMap(candidate -> of(candidate, unread, grammar).stream())
                .distinct()
                .toList();
    }

    /**
     * The key in each configured environment and without one, as far as such a key can be written,
     * then in the unknown environments that have it. The selected key itself is always among them.
     */
    public static List<CacheKey> of(CacheKey selected, KeyIndex index, KeyGrammar grammar) {
        if (selected.section() instanceof Section.Unrecognised) {
            return List.of(selected);
        }
        Set<CacheKey> places =
                new LinkedHashSet<>(grammar.copies(selected.type(), selected.identifier()));
        for (Section section : index.sections()) {
            if (section instanceof Section.Unknown) {
                grammar.format(section, selected.type(), selected.identifier())
                        .filter(index::contains)
                        .ifPresent(places::add);
            }
        }
        places.add(selected);
        return List.copyOf(places);
    }

    /**
     * The entries of the index in which a user is cached: by id and by username, in any section,
     * and in batches. Takes as long as a search of the index.
     *
     * @param userId as written in keys
     * @param usernames those that copies of the user have
     */
    public static List<CacheKey> alsoCachedIn(
            ByteString userId,
            Set<String> usernames,
            KeyIndex index,
            KeyGrammar grammar,
            BooleanSupplier cancelled) {
        Set<CacheKey> found = new LinkedHashSet<>();
        for (Section section : index.sections()) {
            grammar.format(section, KeyType.ID, userId)
                    .filter(index::contains)
                    .ifPresent(found::add);
        }
        for (String username : usernames) {
            ByteString identifier = ByteString.utf8(Sanitising.username(username));
            for (Section section : index.sections()) {
                grammar.format(section, KeyType.USERNAME, identifier)
                        .filter(index::contains)
                        .ifPresent(found::add);
            }
        }
        userId.text().stream()
                .flatMap(text ->
                        KeySearch.find(index, text, MOST_BATCHES * 4, cancelled).hits().stream())
                .filter(hit -> hit.type() == KeyType.IDS)
                .limit(MOST_BATCHES)
                .forEach(found::add);
        return List.copyOf(found);
    }
}
