package dev.cachewarden.app.refetch;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.UserView;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is to be asked of Clerk about an entry. */
public sealed interface ClerkQuestion {

    /**
     * The users with these ids.
     *
     * @param ids each once, never empty
     * @param held ids of others whom the entry holds; perhaps empty
     */
    record Ids(List<String> ids, List<String> held) implements ClerkQuestion {
        public Ids {
            ids = List.copyOf(ids);
            held = List.copyOf(held);
        }
    }

    /**
     * The users with these names.
     *
     * @param usernames as Clerk knows them, never empty
     * @param held ids of the users whom the entry holds: they may have other names by now
     */
    record Usernames(List<String> usernames, List<String> held) implements ClerkQuestion {
        public Usernames {
            usernames = List.copyOf(usernames);
            held = List.copyOf(held);
        }
    }

    /**
     * The entry is not about users that could be asked for.
     *
     * @param why one sentence
     */
    record Nothing(String why) implements ClerkQuestion {}

    /** Whether Clerk takes this for the id of a user, and for nothing else. */
    static boolean isId(String text) {
        return ClerkId.USER.matcher(text).matches();
    }

    /** Why Clerk cannot be asked about an entry of that key, a sentence; empty if it can. */
    static Optional<String> whyNot(CacheKey key) {
        return of(key, Optional.empty()) instanceof Nothing(String why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /**
     * What to ask about an entry.
     *
     * @param cached its value, where it was read
     */
    static ClerkQuestion of(CacheKey key, Optional<DecodedValue> cached) {
        return switch (key.type()) {
            case ID -> ids(List.of(key.identifier()), cached);
            case IDS -> ids(key.identifier().split(','), cached);
            case USER -> ids(List.of(key.identifier().split(':').getFirst()), cached);
            case USERNAME -> usernames(key, cached);
            case EMAIL, SESSION, OAUTH, OTHER ->
                    new Nothing("Entries of this kind hold no user that Clerk could be asked for.");
        };
    }

    private static ClerkQuestion ids(List<ByteString> named, Optional<DecodedValue> cached) {
        List<String> ids =
                named.stream()
                        .map(ByteString::toString)
                        .filter(ClerkQuestion::isId)
                        .distinct()
                        .toList();
        return ids.isEmpty()
                ? new Nothing("The key names no user: an id of Clerk begins with user_.")
                : new Ids(ids, held(cached).filter(id -> !ids.contains(id)).toList());
    }

    private static ClerkQuestion usernames(CacheKey key, Optional<DecodedValue> cached) {
        List<String> real =
                users(cached).map(UserView::username).flatMap(Optional::stream).distinct().toList();
        List<String> held = held(cached).toList();
        if (!real.isEmpty()) {
            return new Usernames(real, held);
        }
        return key.identifier()
                .text()
                .<ClerkQuestion>map(name -> new Usernames(List.of(name), held))
                .orElseGet(() -> new Nothing("The username in the key is not text."));
    }

    /** Ids of the users in the entry. */
    private static Stream<String> held(Optional<DecodedValue> cached) {
        return users(cached)
                .map(UserView::id)
                .flatMap(Optional::stream)
                .filter(ClerkQuestion::isId)
                .distinct();
    }

    private static Stream<UserView> users(Optional<DecodedValue> cached) {
        return cached.stream().flatMap(value -> value.users().stream());
    }

    /** Ids of users. */
    final class ClerkId {

        /** Anything else could be taken for a list, or for a condition of Clerk's own. */
        private static final Pattern USER = Pattern.compile("user_[A-Za-z0-9]{1,64}");

        private ClerkId() {}
    }
}
