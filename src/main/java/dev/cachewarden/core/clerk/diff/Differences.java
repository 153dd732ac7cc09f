package dev.cachewarden.core.clerk.diff;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.SnakeCase;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.value.UserView;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a cached user of any shape differs from the live one. A field that the cached shape does not
 * have is no difference, and one that Clerk does not answer with neither.
 */
public final class Differences {

    private final Json.Obj cached;
    private final Optional<Json.Obj> raw;
    private final ChangeWords words;
    private final List<FieldChange> changes = new ArrayList<>();

    private Differences(UserView cached, ChangeWords words) {
        this.cached = cached.json();
        this.raw = cached.raw().map(UserView::json);
        this.words = words;
    }

    /**
     * Every difference once, by field: what decides what the user may do first, what changes all
     * the time last.
     *
     * @param zone of the times in texts
     */
    public static List<FieldChange> of(UserView cached, ClerkUser live, ZoneId zone) {
        Differences differences =
                new Differences(cached, new ChangeWords(laterChange(cached, live), zone));
        live.json().members().stream()
                .map(Member::name)
                .distinct()
                .forEach(name -> differences.compare(name, live.json().get(name).orElseThrow()));
        differences.compareName(new UserView(live.json()));
        differences.compareAddress(live.json());
        return differences.changes.stream()
                .sorted(Comparator.comparing(FieldChange::weight))
                .toList();
    }

    private static Optional<Instant> laterChange(UserView cached, ClerkUser live) {
        return new UserView(live.json())
                .updatedAt()
                .filter(at -> cached.updatedAt().filter(at::isAfter).isPresent());
    }

    private void compare(String field, Json live) {
        String camelCase = SnakeCase.toCamelCase(field);
        if (cached.get(camelCase).isPresent()) {
            compare(camelCase, field, cached.get(camelCase).get(), live);
        } else if (cached.get(field).isPresent()) {
            compare(field, field, cached.get(field).get(), live);
        } else {
            raw.flatMap(it -> it.get(field))
                    .ifPresent(value -> compare("_raw." + field, field, value, live));
        }
    }

    private void compare(String spelling, String field, Json before, Json live) {
        boolean same =
                field.endsWith("_metadata")
                        ? SameValue.exactly(before, live)
                        : SameValue.of(before, live);
        if (!same) {
            add(spelling, field, before, live);
        }
    }

    /** Projections hold the whole name at times, and not its parts. */
    private void compareName(UserView live) {
        if (cached.get("firstName").or(() -> cached.get("first_name")).isPresent()) {
            return;
        }
        Json name = new Json.Str(live.name().orElse(""));
        for (String field : List.of("fullName", "full_name")) {
            cached.get(field)
                    .filter(before -> !SameValue.of(before, name))
                    .ifPresent(before -> add(field, "full_name", before, name));
        }
    }

    /** Projections hold one address at times; which one the app chose is not known. */
    private void compareAddress(Json.Obj live) {
        if (!(live.get("email_addresses").orElse(null) instanceof Json.Arr(List<Json> addresses))) {
            return;
        }
        for (String field : List.of("email", "emailAddress")) {
            cached.get(field)
                    .filter(Json.Str.class::isInstance)
                    .filter(before ->
                            addresses.stream().noneMatch(address -> isAddress(address, before)))
                    .ifPresent(before -> add(field, "email", before, new Json.Null()));
        }
    }

    private static boolean isAddress(Json address, Json text) {
        return address instanceof Json.Obj object
                && object.get("email_address").filter(text::equals).isPresent();
    }

    private void add(String spelling, String field, Json before, Json live) {
        Weight weight = ChangeWords.weight(field);
        changes.add(new FieldChange(spelling, words.of(field, before, live), weight));
    }
}
