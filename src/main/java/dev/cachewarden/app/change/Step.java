package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The change of one entry, on condition that it still is what was seen.
 *
 * @param moveTo the other name, where the change is a {@link Change.Move}
 * @param seen what the entry held when the change was decided on
 */
public record Step(CacheKey key, Optional<CacheKey> moveTo, SeenValue seen, Change change) {

    public Step(CacheKey key, SeenValue seen, Change change) {
        this(key, Optional.empty(), seen, change);
    }

    /** The same step, with what is done to the entry put in other words. */
    Step with(Change other) {
        return new Step(key, moveTo, seen, other);
    }

    /** The names under which something changes. */
    public List<CacheKey> keys() {
        return Stream.concat(Stream.of(key), moveTo.stream()).toList();
    }
}
