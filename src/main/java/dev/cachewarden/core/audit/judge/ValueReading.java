package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.ValueFacts;

import java.util.List;

/**
 * Reads values for an audit, and notes whom they hold, so that people can be found and named.
 *
 * @param facts reads a value
 * @param people learns whom each entry holds
 */
public record ValueReading(FactsReader facts, PeopleIndex people) {

    ValueFacts read(CacheKey key, ByteString value) {
        ValueFacts read = facts.read(value);
        List<Person> held = read.users().stream().map(UserFacts::person).toList();
        people.saw(key, held);
        return read;
    }

    /** The entry is gone, or its value was not read. */
    void nobody(CacheKey key) {
        people.saw(key, List.of());
    }
}
