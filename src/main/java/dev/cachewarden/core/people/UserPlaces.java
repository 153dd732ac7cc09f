package dev.cachewarden.core.people;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the entries of the key index that hold a person. */
final class UserPlaces {

    private final KeyIndex keys;

    UserPlaces(KeyIndex keys) {
        this.keys = keys;
    }

    /** Entries of one user: by id, by username and under names of others. Without batches. */
    Set<CacheKey> of(Person person, PeopleIndex.Held held) {
        Set<CacheKey> found = new LinkedHashSet<>();
        if ((held.places() & Places.ID) != 0) {
            key(held.section(), KeyType.ID, ByteString.utf8(person.id())).ifPresent(found::add);
        }
        if ((held.places() & Places.USERNAME) != 0) {
            ByteString name = KeptUsername.inKey(person.username());
            key(held.section(), KeyType.USERNAME, name).ifPresent(found::add);
        }
        held.misnamed().stream().filter(keys::contains).forEach(found::add);
        return found;
    }

    private Optional<CacheKey> key(Section section, KeyType type, ByteString identifier) {
        return keys.group(section, type)
                .flatMap(group -> {
                    int position = group.positionOf(identifier);
                    return position < 0 ? Optional.empty() : Optional.of(group.key(position));
                });
    }

    /**
     * The batches of a section that name some of its users. Reads all names of batches once.
     *
     * @param users to look for
     */
    Map<User, List<CacheKey>> batches(Set<User> users) {
        Map<User, List<CacheKey>> found = new HashMap<>();
        Set<Section> sections = new HashSet<>();
        users.forEach(user -> sections.add(user.section()));
        for (Section section : sections) {
            keys.group(section, KeyType.IDS).ifPresent(group -> add(group, users, found));
        }
        return found;
    }

    /** A user id in a section. */
    record User(Section section, ByteString id) {}

    private static void add(Group group, Set<User> users, Map<User, List<CacheKey>> found) {
        for (int position = 0; position < group.size(); position++) {
            for (ByteString id : group.identifier(position).split(',')) {
                User user = new User(group.section(), id);
                if (users.contains(user)) {
                    found.computeIfAbsent(user, _ -> new ArrayList<>()).add(group.key(position));
                }
            }
        }
    }
}
