package dev.cachewarden.app.people;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Person;

/**
 * One entry that holds somebody who was looked for.
 *
 * @param person as the first matching entry describes it, the same for each of the person's entries
 * @param matched the field in which the first word was found
 */
public record FoundPlace(Person person, Person.Field matched, CacheKey key) {}
