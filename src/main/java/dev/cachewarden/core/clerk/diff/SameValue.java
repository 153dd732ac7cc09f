package dev.cachewarden.core.clerk.diff;

import dev.cachewarden.core.clerk.SnakeCase;
import dev.cachewarden.core.clerk.render.JsNumber;
import dev.cachewarden.core.clerk.render.JsObject;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.value.Moments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a cached and a live value mean the same, however each is written. */
final class SameValue {

    private SameValue() {}

    /**
     * Values whose names are Clerk's: camelCase is snake_case, {@linkplain Moments the same
     * instant} is the same, nothing is nothing (null, empty), and what only one of them has is no
     * difference.
     */
    static boolean of(Json cached, Json live) {
        if (cached.equals(live)) {
            return true;
        }
        if (isNothing(cached) || isNothing(live)) {
            return isNothing(cached) && isNothing(live);
        }
        return switch (cached) {
            case Json.Obj object when live instanceof Json.Obj other -> ofObjects(object, other);
            case Json.Arr(List<Json> items) when live instanceof Json.Arr(List<Json> others) ->
                    ofItems(items, others);
            case Json.Str _ when live instanceof Json.Num && Moments.areSame(cached, live) -> true;
            default -> exactly(cached, live);
        };
    }

    /** Values whose names are the app's: metadata. Only the order of members says nothing. */
    static boolean exactly(Json cached, Json live) {
        return cached.equals(live) || normal(cached).equals(normal(live));
    }

    private static boolean ofObjects(Json.Obj cached, Json.Obj live) {
        return cached.members().stream()
                .map(Member::name)
                .distinct()
                .allMatch(name ->
                        live.get(name)
                                .or(() -> live.get(SnakeCase.of(name)))
                                .map(value -> member(name, cached, value))
                                .orElse(true));
    }

    private static boolean member(String name, Json.Obj cached, Json live) {
        Json value = cached.get(name).orElseThrow();
        return SnakeCase.of(name).endsWith("_metadata") ? exactly(value, live) : of(value, live);
    }

    private static boolean ofItems(List<Json> cached, List<Json> live) {
        if (cached.size() != live.size()) {
            return false;
        }
        for (int i = 0; i < cached.size(); i++) {
            if (!of(cached.get(i), live.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isNothing(Json value) {
        return switch (value) {
            case Json.Null() -> true;
            case Json.Str(String text) -> text.isEmpty();
            case Json.Num(String literal) -> !Double.isFinite(Double.parseDouble(literal));
            case Json.Obj(List<Member> members) -> members.isEmpty();
            case Json.Arr(List<Json> items) -> items.isEmpty();
            case Json.Bool ignored -> false;
        };
    }

    /** Comparable by equals: members without order, numbers as JavaScript reads them. */
    private static Object normal(Json value) {
        return switch (value) {
            case Json.Obj object -> byName(object);
            case Json.Arr(List<Json> items) -> items.stream().map(SameValue::normal).toList();
            case Json.Num(String literal) ->
                    JsNumber.of(literal).equals("null")
                            ? new Json.Null()
                            : new Json.Num(JsNumber.of(literal));
            case Json.Str text -> text;
            case Json.Bool truth -> truth;
            case Json.Null nothing -> nothing;
        };
    }

    private static Map<String, Object> byName(Json.Obj object) {
        return JsObject.members(object).stream()
                .collect(Collectors.toMap(Member::name, member -> normal(member.value())));
    }

    /** The names under which two objects hold different values, in alphabetical order. */
    static List<String> differingNames(Json cached, Json live) {
        Map<String, Object> here = cached instanceof Json.Obj object ? byName(object) : Map.of();
        Map<String, Object> there = live instanceof Json.Obj object ? byName(object) : Map.of();
        return Stream.of(here, there)
                .flatMap(names -> names.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(here.get(name), there.get(name)))
                .sorted()
                .toList();
    }
}
