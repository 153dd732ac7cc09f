package dev.cachewarden.ui.ttl;

import dev.cachewarden.core.text.Durations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known of an entry's end. */
public sealed interface Expected {

    /** It ends then, as far as was read. */
    record Ends(Instant at) implements Expected {}

    /** It should have ended, and is being read again. */
    record Due() implements Expected {}

    /** It is no longer there, as was read. */
    record Gone() implements Expected {}

    /** It does not end by itself. */
    record Never() implements Expected {}

    /** Nothing was read of it. */
    record Unknown() implements Expected {}

    /** When it ends; empty where no moment is known. */
    default Optional<Instant> end() {
        return this instanceof Ends(Instant at) ? Optional.of(at) : Optional.empty();
    }

    /** {@code or wait: expires in 3:12}; empty where there is nothing to say. */
    default Optional<String> waiting(Instant now) {
        return switch (this) {
            case Ends(Instant at) ->
                    Optional.of(
                            "or wait: expires in "
                                    + Durations.countdown(Duration.between(now, at)));
            case Due() -> Optional.of("should have expired: reading it again");
            case Gone() -> Optional.of("gone: it expired or was deleted");
            case Never() -> Optional.of("waiting does not help: it never expires");
            case Unknown() -> Optional.empty();
        };
    }
}
