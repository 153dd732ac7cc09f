package dev.cachewarden.core.clerk.diff;

import dev.cachewarden.core.clerk.SnakeCase;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.value.UserView;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A live user in the spelling of a cached one. What says the same is written the same: a date as
 * the cached one writes it, nothing as it writes nothing.
 *
 * @param everything also what changes all the time, and what the cached user does not have
 */
record CachedSpelling(boolean everything) {

    private static final String RAW = "_raw";

    /** The library's one name that is not the API's, of a linked account: see BackendParts. */
    private static final Map<String, String> RENAMED = Map.of("externalId", "provider_user_id");

    Json.Obj user(Json.Obj cached, Json.Obj live) {
        Json.Obj known =
                cached.get(RAW).isPresent()
                        ? new Json.Obj(
                                cached.members().stream()
                                        .filter(member -> !member.name().equals(RAW))
                                        .toList())
                        : cached;
        List<Member> members = new ArrayList<>(object(known, computed(known, live)).members());
        cached.get(RAW)
                .filter(Json.Obj.class::isInstance)
                .ifPresent(raw -> members.add(new Member(RAW, object((Json.Obj) raw, live))));
        return new Json.Obj(members);
    }

    /** What apps make of Clerk's fields: the whole name, and one address. */
    private static Json.Obj computed(Json.Obj cached, Json.Obj live) {
        List<Member> members = new ArrayList<>(live.members());
        new UserView(live)
                .name()
                .ifPresent(name -> members.add(new Member("full_name", new Json.Str(name))));
        Optional<Json> address =
                cached.get("email")
                        .or(() -> cached.get("emailAddress"))
                        .filter(text -> hasAddress(live, text));
        address.ifPresent(text -> {
            members.add(new Member("email", text));
            members.add(new Member("email_address", text));
        });
        return cached.get("fullName").or(() -> cached.get("full_name")).isEmpty()
                        && address.isEmpty()
                ? live
                : new Json.Obj(members);
    }

    private static boolean hasAddress(Json.Obj live, Json text) {
        return live.get("email_addresses").orElse(null) instanceof Json.Arr(List<Json> addresses)
                && addresses.stream()
                        .anyMatch(address ->
                                address instanceof Json.Obj object
                                        && object.get("email_address")
                                                .filter(text::equals)
                                                .isPresent());
    }

    private Json.Obj object(Json.Obj cached, Json.Obj live) {
        List<Member> members = new ArrayList<>();
        Set<String> written = new HashSet<>();
        for (Member member : cached.members()) {
            String name = source(member, live);
            written.add(name);
            if (everything || !ChangeWords.isVolatile(snake(member))) {
                live.get(name)
                        .map(value -> value(name, member.value(), value))
                        .or(() -> nothing(member.value()))
                        .ifPresent(value -> members.add(new Member(member.name(), value)));
            }
        }
        if (everything) {
            live.members().stream()
                    .filter(member -> written.add(member.name()))
                    .forEach(members::add);
        }
        return new Json.Obj(members);
    }

    /** What the library fills with null for want of an answer. */
    private static Optional<Json> nothing(Json cached) {
        return SameValue.isNothing(cached) ? Optional.of(cached) : Optional.empty();
    }

    /** The name under which Clerk answers it. */
    private static String source(Member member, Json.Obj live) {
        if (live.get(member.name()).isPresent()) {
            return member.name();
        }
        String renamed = RENAMED.getOrDefault(member.name(), "");
        return live.get(renamed).isPresent() ? renamed : snake(member);
    }

    private static String snake(Member member) {
        return SnakeCase.of(member.name());
    }

    private Json value(String name, Json cached, Json live) {
        if (name.endsWith("_metadata")) {
            // Its names are the app's own.
            return live;
        }
        boolean same = SameValue.of(cached, live);
        return switch (cached) {
            case Json.Obj object when live instanceof Json.Obj other -> object(object, other);
            case Json.Arr(List<Json> items) when live instanceof Json.Arr(List<Json> others) ->
                    new Json.Arr(items(items, others));
            default -> same ? cached : live;
        };
    }

    private List<Json> items(List<Json> cached, List<Json> live) {
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < live.size(); i++) {
            Json item = live.get(i);
            items.add(like(cached, i, item).map(it -> value("", it, item)).orElse(item));
        }
        return items;
    }

    /** The cached element of the same id, else of the same place, else any, for its spelling. */
    private static Optional<Json> like(List<Json> cached, int place, Json live) {
        Optional<Json> id = id(live);
        return cached.stream()
                .filter(item -> id.isPresent() && id(item).equals(id))
                .findFirst()
                .or(() ->
                        cached.stream()
                                .skip(Math.min(place, Math.max(0, cached.size() - 1)))
                                .findFirst());
    }

    private static Optional<Json> id(Json item) {
        return item instanceof Json.Obj object ? object.get("id") : Optional.empty();
    }
}
