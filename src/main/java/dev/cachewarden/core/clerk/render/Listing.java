package dev.cachewarden.core.clerk.render;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.json.JsonFields;

import java.util.List;
import java.util.Optional;

/** The wrapping of an entry's users. */
sealed interface Listing {

    /** A user and nothing around it. */
    record Single() implements Listing {}

    /** An array. */
    record Bare() implements Listing {}

    /**
     * {@code {data, totalCount}}.
     *
     * @param users how many there were
     */
    record Page(Json totalCount, int users) implements Listing {}

    /** Empty if there is something else around, too. */
    static Optional<Listing> of(Json content) {
        return switch (content) {
            case Json.Arr ignored -> Optional.of(new Bare());
            case Json.Obj object when object.get("totalCount").isEmpty() ->
                    Optional.of(new Single());
            case Json.Obj object when names(object).equals(List.of("data", "totalCount")) ->
                    object.get("data").orElseThrow() instanceof Json.Arr(List<Json> items)
                            ? Optional.of(
                                    new Page(object.get("totalCount").orElseThrow(), items.size()))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Wraps the users; empty if this wrapping cannot hold that number of users. */
    default Optional<Json> around(List<Json.Obj> users) {
        return switch (this) {
            case Single() -> users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
            case Bare() -> Optional.of(new Json.Arr(List.copyOf(users)));
            case Page(Json totalCount, int before) ->
                    total(totalCount, before, users.size())
                            .map(total ->
                                    new JsonFields()
                                            .put("data", new Json.Arr(List.copyOf(users)))
                                            .put("totalCount", total)
                                            .object());
        };
    }

    /** A total other than the number of users counts users outside this page. */
    private static Optional<Json> total(Json cached, int before, int after) {
        if (before == after) {
            return Optional.of(cached);
        }
        return cached.equals(new Json.Num(Integer.toString(before)))
                ? Optional.of(new Json.Num(Integer.toString(after)))
                : Optional.empty();
    }

    private static List<String> names(Json.Obj object) {
        return object.members().stream().map(Member::name).toList();
    }
}
