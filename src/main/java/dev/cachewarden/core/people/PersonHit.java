package dev.cachewarden.core.people;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Person;

import java.util.List;

/**
 * A person whom a search found.
 *
 * @param person as the first matching entry describes it
 * @param matched the field in which the first word was found
 * @param places the entries that were read to hold this user and that are in the key index, at
 *     least one
 */
public record PersonHit(Person person, Person.Field matched, List<CacheKey> places) {

    public PersonHit {
        places = List.copyOf(places);
    }
}
