package dev.cachewarden.core.clerk.diff;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.DecodedValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays out Clerk's answer like the entry that it is compared with, in the entry's spelling and with
 * the entry's wrapping, so that corresponding lines align. Fields that the entry's shape has no
 * place for are left out, and so are volatile ones, unless {@code everything} is wanted.
 */
public final class EntryLayout {

    private final boolean everything;
    private final List<ClerkUser> left;

    private EntryLayout(List<ClerkUser> live, boolean everything) {
        this.left = new ArrayList<>(live);
        this.everything = everything;
    }

    /**
     * The live users as a document to align with the entry's.
     *
     * @param cached the entry's value; empty if it is not cached
     * @param live in any order
     * @param everything also what changes all the time, and fields the entry does not have
     */
    public static Content of(
            Optional<DecodedValue> cached, List<ClerkUser> live, boolean everything) {
        if (live.isEmpty()) {
            return new Content.Nothing();
        }
        Optional<Json> laidOut =
                cached.filter(value -> !value.users().isEmpty())
                        .flatMap(value -> new EntryLayout(live, everything).of(value));
        return new Content.Document(laidOut.orElseGet(() -> asAnswered(live)));
    }

    /** The entry's own document, without what changes all the time. */
    public static Content settled(Content cached) {
        return cached instanceof Content.Document(Json json)
                ? new Content.Document(StableFields.of(json))
                : cached;
    }

    private static Json asAnswered(List<ClerkUser> live) {
        return live.size() == 1
                ? live.getFirst().json()
                : new Json.Arr(live.stream().<Json>map(ClerkUser::json).toList());
    }

    private Optional<Json> of(DecodedValue cached) {
        if (!(cached.content() instanceof Content.Document(Json json))) {
            return Optional.empty();
        }
        List<Json.Obj> users = cached.users().stream().map(user -> user.json()).toList();
        return around(json, users);
    }

    /** Keeps the wrapping; a user whom Clerk does not know is left out. */
    private Optional<Json> around(Json cached, List<Json.Obj> users) {
        return switch (cached) {
            case Json.Obj object when users.contains(object) ->
                    take(object, users.size()).map(user -> laidOut(object, user));
            case Json.Obj object -> Optional.of(members(object, users));
            case Json.Arr(List<Json> items) -> Optional.of(items(items, users));
            default -> Optional.of(cached);
        };
    }

    private Json members(Json.Obj object, List<Json.Obj> users) {
        List<Member> members = new ArrayList<>();
        for (Member member : object.members()) {
            around(member.value(), users)
                    .ifPresent(value -> members.add(new Member(member.name(), value)));
        }
        return new Json.Obj(members);
    }

    /** Those whom the entry does not have come last, laid out like its first. */
    private Json items(List<Json> cached, List<Json.Obj> users) {
        List<Json> items = new ArrayList<>();
        cached.forEach(item -> around(item, users).ifPresent(items::add));
        if (cached.stream().anyMatch(users::contains)) {
            left.forEach(user -> items.add(laidOut(users.getFirst(), user)));
            left.clear();
        }
        return new Json.Arr(items);
    }

    /** The live user to align with a cached one: of the same id, or the only one on each side. */
    private Optional<ClerkUser> take(Json.Obj cached, int users) {
        Optional<ClerkUser> same =
                left.stream()
                        .filter(user ->
                                cached.get("id")
                                        .filter(new Json.Str(user.id())::equals)
                                        .isPresent())
                        .findFirst();
        Optional<ClerkUser> found =
                same.or(() ->
                        users == 1 && left.size() == 1
                                ? Optional.of(left.getFirst())
                                : Optional.empty());
        found.ifPresent(left::remove);
        return found;
    }

    private Json laidOut(Json.Obj cached, ClerkUser user) {
        return new CachedSpelling(everything).user(cached, user.json());
    }
}
