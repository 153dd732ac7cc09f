package dev.cachewarden.app.people;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PeopleFound;
import dev.cachewarden.core.people.PersonHit;
import dev.cachewarden.core.people.PersonMatcher;
import dev.cachewarden.core.value.Person;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Passes on who fits a text, entry by entry, while the values are read: what a search finds after
 * the reading, each once, up to a number of people and of entries of each. Safe for all threads;
 * one entry is passed on at a time.
 */
public final class HitStream implements PeopleSink {

    private final PersonMatcher matcher;
    private final int mostPeople;
    private final int mostPlaces;
    private final Consumer<FoundPlace> taker;
    private final Map<String, Passed> passed = new LinkedHashMap<>();

    /** Ids of those who were passed on: another copy of theirs need not fit the text. */
    private final Set<String> users = ConcurrentHashMap.newKeySet();

    /**
     * @param taker called on the threads that read values, one at a time
     */
    public HitStream(String text, int mostPeople, int mostPlaces, Consumer<FoundPlace> taker) {
        this.matcher = new PersonMatcher(text);
        this.mostPeople = mostPeople;
        this.mostPlaces = mostPlaces;
        this.taker = taker;
    }

    @Override
    public void saw(CacheKey key, List<Person> people) {
        for (Person person : people) {
            Optional<Person.Field> matched = matcher.matched(person);
            if (matched.isPresent() || users.contains(person.id())) {
                pass(new FoundPlace(person, matched.orElse(Person.Field.ID), key));
            }
        }
    }

    /** Passes on what a search of all that was read has found, and was not passed on before. */
    public void rest(PeopleFound found) {
        for (PersonHit hit : found.hits()) {
            hit.places().forEach(key -> pass(new FoundPlace(hit.person(), hit.matched(), key)));
        }
    }

    private synchronized void pass(FoundPlace place) {
        String user = user(place);
        if (!passed.containsKey(user) && passed.size() == mostPeople) {
            return;
        }
        Passed before = passed.computeIfAbsent(user, _ -> new Passed(place));
        if (!place.person().id().isEmpty()) {
            users.add(user);
        }
        if (before.keys.add(place.key()) && before.keys.size() <= mostPlaces) {
            taker.accept(before.at(place.key()));
        }
    }

    /** As the search groups people: by id; without one, by section and what is known of them. */
    private static String user(FoundPlace place) {
        String id = place.person().id();
        return id.isEmpty()
                ? place.key().section().label() + "\n" + String.join("\n", place.person().fields())
                : id;
    }

    /** How many people were passed on. */
    public synchronized int people() {
        return passed.size();
    }

    /** People of whom entries were not passed on because they are too many, and how many. */
    public synchronized Map<Person, Integer> omitted() {
        Map<Person, Integer> omitted = new LinkedHashMap<>();
        for (Passed one : passed.values()) {
            if (one.keys.size() > mostPlaces) {
                omitted.put(one.first.person(), one.keys.size() - mostPlaces);
            }
        }
        return omitted;
    }

    private static final class Passed {

        private final FoundPlace first;
        private final Set<CacheKey> keys = new HashSet<>();

        Passed(FoundPlace first) {
            this.first = first;
        }

        FoundPlace at(CacheKey key) {
            return new FoundPlace(first.person(), first.matched(), key);
        }
    }
}
