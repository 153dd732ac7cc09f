package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;

import java.time.Duration;
import java.util.OptionalLong;

/** What is done to an entry on condition that it is still what was seen. */
public sealed interface Change {

    /** Removes the entry. */
    record Delete() implements Change {}

    /** Puts another value in place; the time to live stays. */
    record Replace(ByteString value) implements Change {}

    /**
     * Puts another value in place, as fresh as if the app had just written it.
     *
     * @param ttl its time to live from then on, at least 1 ms
     * @param endsAt see {@link Expire}
     */
    record WriteBack(ByteString value, Duration ttl, OptionalLong endsAt) implements Change {

        public WriteBack(ByteString value, Duration ttl) {
            this(value, ttl, OptionalLong.empty());
        }
    }

    /**
     * Sets the time to live.
     *
     * @param endsAt the same as an instant, in ms since 1970 on the server's clock, which is set
     *     instead where it is known: only by that an undo can distinguish what this change left
     *     from what the app renewed since
     */
    record Expire(Duration ttl, OptionalLong endsAt) implements Change {

        public Expire(Duration ttl) {
            this(ttl, OptionalLong.empty());
        }
    }

    /** Removes the time to live; done as well where there is none. */
    record Persist() implements Change {}

    /** Renames the key, unless there is an entry under the other name; the time to live stays. */
    record Move(ByteString to) implements Change {}

    /** How it ended. */
    enum Outcome {
        DONE,
        /** The entry holds another value than was seen. Nothing was changed. */
        CHANGED,
        /** There is no such entry any more. Nothing was changed. */
        GONE,
        /** There is an entry under the name to move to. Nothing was changed. */
        TAKEN
    }
}
