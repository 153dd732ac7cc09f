package dev.cachewarden.core.clerk.diff;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.value.UserView;

import java.time.ZoneId;
import java.util.List;

/** How an entry's users differ from a live one. */
public final class EntryChanges {

    private EntryChanges() {}

    /**
     * Of the cached user with the same id, {@link Differences}; of an entry that has none, that.
     *
     * @param cached the users in the entry, perhaps none
     */
    public static List<FieldChange> of(List<UserView> cached, ClerkUser live, ZoneId zone) {
        return cached.stream()
                .filter(user -> user.id().filter(live.id()::equals).isPresent())
                .findFirst()
                .map(user -> Differences.of(user, live, zone))
                .orElseGet(() -> List.of(another(cached, live)));
    }

    private static FieldChange another(List<UserView> cached, ClerkUser live) {
        return new FieldChange(
                "id",
                cached.size() == 1 && cached.getFirst().id().isPresent()
                        ? "username now belongs to another user, " + Printable.ofText(live.id())
                        : "the entry does not hold the user " + Printable.ofText(live.id()),
                Weight.IDENTITY);
    }
}
