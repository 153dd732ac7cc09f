package dev.cachewarden.app.people;

import dev.cachewarden.core.people.ValuesRead;
import dev.cachewarden.core.port.CacheException;

import java.util.Optional;

/**
 * How a look into the values has ended.
 *
 * @param values how far it came
 * @param wanted how many values were to be read
 * @param complete false if it was cancelled or has failed
 */
public record PeopleRead(
        ValuesRead values, long wanted, boolean complete, Optional<CacheException> failure) {

    /** Whether it is known of every wanted value whom it holds: then nobody means nobody. */
    public boolean isKnown() {
        return complete && values.unknown() == 0;
    }
}
