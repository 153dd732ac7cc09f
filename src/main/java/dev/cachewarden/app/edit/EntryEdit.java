package dev.cachewarden.app.edit;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.text.Durations;

import java.time.Duration;
import java.util.Optional;

/** What a person does to an entry that is shown. */
public sealed interface EntryEdit {

    /** Removes it. */
    record Delete() implements EntryEdit {}

    /**
     * Lets it expire.
     *
     * @param ttl at least a millisecond: zero would delete it
     */
    record Expire(Duration ttl) implements EntryEdit {

        public Expire {
            if (ttl.toMillis() < 1) {
                throw new IllegalArgumentException("A time to live is at least 1 ms, not " + ttl);
            }
        }
    }

    /** Lets it stay for ever. */
    record Persist() implements EntryEdit {}

    /**
     * Puts another value in place.
     *
     * @param ttl a time to live to begin anew; empty for the one that the entry has
     */
    record Write(ByteString value, Optional<Duration> ttl) implements EntryEdit {}

    /** What follows for the app if an entry is deleted, a sentence. */
    static String afterDeletion(CacheKey key) {
        return key.type().isState()
                ? "It holds the state of a log-in in progress, which breaks without it."
                : "The app fetches the user again the next time it needs it.";
    }

    default Change change() {
        return switch (this) {
            case Delete() -> new Change.Delete();
            case Expire(Duration ttl) -> new Change.Expire(ttl);
            case Persist() -> new Change.Persist();
            case Write(ByteString value, Optional<Duration> ttl) ->
                    ttl.<Change>map(fresh -> new Change.WriteBack(value, fresh))
                            .orElseGet(() -> new Change.Replace(value));
        };
    }

    /** For the record. */
    default String action() {
        return switch (this) {
            case Delete() -> "Delete 1 entry";
            case Expire(Duration ttl) -> "Let 1 entry expire in " + Durations.countdown(ttl);
            case Persist() -> "Keep 1 entry until it is deleted";
            case Write _ -> "Write 1 entry by hand";
        };
    }

    /** That it was done, a sentence. */
    default String done(CacheKey key) {
        return switch (this) {
            case Delete() -> "Deleted " + key + ".";
            case Expire(Duration ttl) -> key + " expires in " + Durations.countdown(ttl) + ".";
            case Persist() -> key + " does not expire any more.";
            case Write(_, Optional<Duration> ttl) ->
                    key
                            + " was written; "
                            + ttl.map(it -> "it expires in " + Durations.countdown(it) + ".")
                                    .orElse("its time to live stayed.");
        };
    }
}
