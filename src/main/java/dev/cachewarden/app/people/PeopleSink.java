package dev.cachewarden.app.people;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Person;

import java.util.List;

/** Takes whom each value holds while values are read. Called on several threads. */
@FunctionalInterface
public interface PeopleSink {

    void saw(CacheKey key, List<Person> people);
}
