package dev.cachewarden.app.compare;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Profile;
import dev.cachewarden.core.value.UserView;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom an entry is about: the one user of the copy that was opened, else of the first one that has
 * one.
 *
 * @param key of the copy that says so
 * @param others copies that hold somebody else under the same name
 */
public record EntryPerson(Profile profile, CacheKey key, List<CacheKey> others) {

    public EntryPerson {
        others = List.copyOf(others);
    }

    /**
     * Empty where no copy holds exactly one user: nobody is picked from several.
     *
     * @param copies that are cached, in the order of their columns
     * @param opened the entry that was chosen
     */
    public static Optional<EntryPerson> of(Map<CacheKey, Copy> copies, CacheKey opened) {
        Copy chosen = copies.get(opened);
        if (chosen != null && user(chosen).isEmpty()) {
            return Optional.empty();
        }
        return (chosen == null ? copies.keySet().stream() : List.of(opened).stream())
                .filter(key -> user(copies, key).isPresent())
                .findFirst()
                .map(key -> new EntryPerson(profile(copies, key), key, others(copies, key)));
    }

    private static Profile profile(Map<CacheKey, Copy> copies, CacheKey key) {
        return user(copies, key).orElseThrow().profile();
    }

    private static List<CacheKey> others(Map<CacheKey, Copy> copies, CacheKey key) {
        Optional<String> id = user(copies, key).flatMap(UserView::id);
        return copies.entrySet().stream()
                .filter(copy -> {
                    Optional<String> theirs = user(copy.getValue()).flatMap(UserView::id);
                    return id.isPresent() && theirs.isPresent() && !theirs.equals(id);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<UserView> user(Map<CacheKey, Copy> copies, CacheKey key) {
        return Optional.ofNullable(copies.get(key)).flatMap(EntryPerson::user);
    }

    private static Optional<UserView> user(Copy copy) {
        List<UserView> users = copy.value().map(DecodedValue::users).orElse(List.of());
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }
}
