package dev.cachewarden.core.people;

import dev.cachewarden.core.value.Person;

import java.util.Optional;

/**
 * Says of one person after the other whether a text fits, as {@link PeopleSearch} says it of all
 * whom an index holds. Safe for all threads.
 */
public final class PersonMatcher {

    private final ThreadLocal<PersonRecord> encoders = ThreadLocal.withInitial(PersonRecord::new);
    private final PersonQuery wanted;

    public PersonMatcher(String text) {
        wanted = PersonQuery.of(text);
    }

    /** The field that contains the text's first word; empty if the text does not fit. */
    public Optional<Person.Field> matched(Person person) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        byte[] record = encoders.get().of(person);
        return wanted.isIn(record, 0, record.length)
                ? Optional.of(wanted.matched(person))
                : Optional.empty();
    }
}
