package dev.cachewarden.app.refetch.several;

import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.repair.EntriesNow;
import dev.cachewarden.app.repair.FoundEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.ValueDecoder;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry as it was read, and what is asked about it.
 *
 * @param found empty if it is not cached, or was not read
 * @param value what it holds
 * @param unread why it was not read, a sentence; empty if it was
 */
record SelectedEntry(
        CacheKey key,
        Optional<FoundEntry> found,
        Optional<DecodedValue> value,
        ClerkQuestion question,
        Optional<String> unread) {

    private static final String NO_ROOM =
            "It was not read: the values of the others fill the memory. Refetch fewer at once.";

    static SelectedEntry of(
            CacheKey key, @Nullable FoundEntry found, EntriesNow now, ValueDecoder decoder) {
        Optional<FoundEntry> entry = Optional.ofNullable(found);
        Optional<DecodedValue> value = entry.map(it -> decoder.decode(stored(it.value())));
        Optional<String> unread =
                now.whyRefused(key.bytes())
                        .or(() ->
                                now.isUnread(key.bytes())
                                        ? Optional.of(NO_ROOM)
                                        : Optional.empty());
        return new SelectedEntry(key, entry, value, ClerkQuestion.of(key, value), unread);
    }

    private static StoredValue stored(SeenValue seen) {
        return seen.isString()
                ? new StoredValue.Text(seen.bytes(), seen.bytes().length())
                : new StoredValue.Opaque(seen.type());
    }

    /**
     * Whose instances are asked about it: its own environment's, or all of them for an entry
     * without one.
     *
     * @param keyed environments whose secret key is known
     */
    static List<String> asked(CacheKey key, List<String> keyed) {
        return key.section() instanceof Section.Configured(Environment environment)
                ? List.of(environment.name())
                : keyed;
    }

    /** Ids of the users it names or holds. */
    Stream<String> ids() {
        return switch (question) {
            case ClerkQuestion.Ids(var ids, var held) -> Stream.concat(ids.stream(), held.stream());
            case ClerkQuestion.Usernames(var _, var held) -> held.stream();
            case ClerkQuestion.Nothing _ -> Stream.empty();
        };
    }

    /** The usernames it is asked for by. */
    Stream<String> usernames() {
        return question instanceof ClerkQuestion.Usernames(var names, var _)
                ? names.stream()
                : Stream.empty();
    }
}
