package dev.cachewarden.app.compare;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Profile;
import dev.cachewarden.core.value.UserView;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        Stream<Map.Entry<CacheKey, Copy>> asked =
                copies.entrySet().stream()
                        .filter(it -> !copies.containsKey(opened) || it.getKey().equals(opened));
        return asked.flatMap(it ->
                        user(it.getValue()).map(user -> of(it.getKey(), user, copies)).stream())
                .findFirst();
    }

    private static EntryPerson of(CacheKey key, UserView user, Map<CacheKey, Copy> copies) {
        return new EntryPerson(user.profile(), key, others(user.id(), copies));
    }

    private static List<CacheKey> others(Optional<String> id, Map<CacheKey, Copy> copies) {
        return copies.entrySet().stream()
                .filter(copy -> {
                    Optional<String> theirs = user(copy.getValue()).flatMap(UserView::id);
                    return id.isPresent() && theirs.isPresent() && !theirs.equals(id);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<UserView> user(Copy copy) {
        List<UserView> users = copy.value().map(DecodedValue::users).orElse(List.of());
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }
}
