package dev.cachewarden.app.overview;

import dev.cachewarden.core.overview.LeakedUsers;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who the users are that are cached where they do not belong. */
public final class LeakedNames {

    private static final int MOST = 3;

    private LeakedNames() {}

    /**
     * {@code Jane Doe, Amara Eze and 3 more}; empty while nobody's name was read, and where nobody
     * may be named.
     *
     * @param people whom the values hold that were read so far, as far as it may be seen
     */
    public static String of(LeakedUsers leaked, PersonNames people) {
        if (people.privacy() == Privacy.NAMES) {
            return "";
        }
        Map<String, String> names = new LinkedHashMap<>();
        leaked.entries().stream()
                .map(people::in)
                .flatMap(Optional::stream)
                .filter(person -> !person.name().isBlank())
                .forEach(person ->
                        names.putIfAbsent(
                                identity(person), PersonWords.name(person, people.privacy())));
        if (names.isEmpty()) {
            return "";
        }
        List<String> known = List.copyOf(names.values());
        long all = Math.max(leaked.users(), known.size());
        if (all <= MOST && all == known.size()) {
            return Lists.and(known);
        }
        List<String> first = known.subList(0, Math.min(MOST - 1, known.size()));
        return Lists.and(
                Stream.concat(
                                Stream.of(String.join(", ", first)),
                                Stream.of(Numbers.of(all - first.size()) + " more"))
                        .toList());
    }

    private static String identity(Person person) {
        return person.id().isEmpty() ? person.name() : person.id();
    }
}
