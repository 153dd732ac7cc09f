package dev.cachewarden.core.flush;

import dev.cachewarden.core.key.Section;

/** Which part of the cache a flush reaches. Unrecognised keys are in none: nobody knows whose. */
public sealed interface FlushScope {

    /** One environment, configured or unknown, or the keys without one. */
    record One(Section section) implements FlushScope {

        public One {
            if (section instanceof Section.Unrecognised) {
                throw new IllegalArgumentException("Unrecognised keys cannot be flushed");
            }
        }
    }

    /** Every environment, known or not, and the keys without one. */
    record All() implements FlushScope {}

    default boolean contains(Section section) {
        return switch (this) {
            case One(Section only) -> only.equals(section);
            case All() -> !(section instanceof Section.Unrecognised);
        };
    }
}
