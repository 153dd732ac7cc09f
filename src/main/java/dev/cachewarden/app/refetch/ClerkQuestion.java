package dev.cachewarden.app.refetch;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.UserView;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is to be asked of Clerk about an entry. */
public sealed interface ClerkQuestion {

    /**
     * The users with these ids.
     *
     * @param ids each once, never empty
     */
    record Ids(List<String> ids) implements ClerkQuestion {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The users with these names.
     *
     * @param usernames as Clerk knows them, never empty
     * @param fromKey whether they are the key's for want of a name in the value: the app may have
     *     changed them for the key
     */
    record Usernames(List<String> usernames, boolean fromKey) implements ClerkQuestion {
        public Usernames {
            usernames = List.copyOf(usernames);
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
            case ID -> ids(List.of(key.identifier()));
            case IDS -> ids(key.identifier().split(','));
            case USER -> ids(List.of(key.identifier().split(':').getFirst()));
            case USERNAME -> usernames(key, cached);
            case EMAIL, SESSION, OAUTH, OTHER ->
                    new Nothing("Entries of this kind hold no user that Clerk could be asked for.");
        };
    }

    private static ClerkQuestion ids(List<ByteString> named) {
        List<String> ids =
                named.stream()
                        .map(ByteString::toString)
                        .filter(ClerkQuestion::isId)
                        .distinct()
                        .toList();
        return ids.isEmpty()
                ? new Nothing("The key names no user: an id of Clerk begins with user_.")
                : new Ids(ids);
    }

    private static ClerkQuestion usernames(CacheKey key, Optional<DecodedValue> cached) {
        List<String> real =
                cached.stream()
                        .flatMap(value -> value.users().stream())
                        .map(UserView::username)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        if (!real.isEmpty()) {
            return new Usernames(real, false);
        }
        return key.identifier()
                .text()
                .<ClerkQuestion>map(name -> new Usernames(List.of(name), true))
                .orElseGet(() -> new Nothing("The username in the key is not text."));
    }

    /** Ids of users. */
    final class ClerkId {

        /** Anything else could be taken for a list, or for a condition of Clerk's own. */
        private static final Pattern USER = Pattern.compile("user_[A-Za-z0-9]{1,64}");

        private ClerkId() {}
    }
}
