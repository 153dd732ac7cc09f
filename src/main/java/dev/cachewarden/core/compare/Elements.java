package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The steps from a container to what is in it, one list a column. Elements of arrays are known by
 * their {@code id} where all have one, scalars by their value, all others by their index: one
 * inserted element then differs alone instead of shifting what follows. Lists that have no element
 * in common are of different users, and are laid side by side by position.
 */
final class Elements {

    private Elements() {}

    static Map<PathStep, Json> members(Json.Obj object) {
        Map<String, Integer> seen = new HashMap<>();
        Map<PathStep, Json> steps = LinkedHashMap.newLinkedHashMap(object.members().size());
        for (Json.Member member : object.members()) {
            int occurrence = seen.merge(member.name(), 1, Integer::sum) - 1;
            steps.put(new PathStep.Member(member.name(), occurrence), member.value());
        }
        return steps;
    }

    /** The elements of arrays, by column; a column without an array has none. */
    static List<Map<PathStep, Json>> items(@Nullable Json[] values) {
        Kind kind = kind(values);
        SharedElements shared = new SharedElements();
        List<Map<PathStep, Json>> columns = new ArrayList<>(values.length);
        for (Json value : values) {
            columns.add(
                    value instanceof Json.Arr array
                            ? kind == Kind.INDEXED
                                    ? indexed(array.items())
                                    : shared.add(own(array.items(), kind), array.items())
                            : Map.of());
        }
        return columns;
    }

    private static Map<PathStep, Json> indexed(List<Json> items) {
        Map<PathStep, Json> steps = LinkedHashMap.newLinkedHashMap(items.size());
        for (Json item : items) {
            steps.put(new PathStep.Index(steps.size()), item);
        }
        return steps;
    }

    /** What each element is known by, regardless of other columns. */
    private static List<PathStep> own(List<Json> items, Kind kind) {
        Map<Json, Integer> seen = new HashMap<>();
        List<PathStep> steps = new ArrayList<>(items.size());
        for (Json item : items) {
            Json known = kind == Kind.IDENTIFIED ? id(item) : item;
            int occurrence = seen.merge(known, 1, Integer::sum) - 1;
            steps.add(
                    kind == Kind.IDENTIFIED
                            ? new PathStep.Identified(known, occurrence)
                            : new PathStep.Scalar(known, occurrence));
        }
        return steps;
    }

    /** How elements are known. */
    private enum Kind {
        IDENTIFIED,
        SCALARS,
        INDEXED
    }

    private static Kind kind(@Nullable Json[] values) {
        if (all(values, Elements::hasId)) {
            return Kind.IDENTIFIED;
        }
        return values.length > 1 && all(values, Scalars::isScalar) ? Kind.SCALARS : Kind.INDEXED;
    }

    private static boolean all(@Nullable Json[] values, Predicate<Json> test) {
        return Arrays.stream(values)
                .filter(Json.Arr.class::isInstance)
                .allMatch(array ->
                        ((Json.Arr) Objects.requireNonNull(array)).items().stream().allMatch(test));
    }

    private static boolean hasId(Json item) {
        return item instanceof Json.Obj object
                && object.get("id").filter(Scalars::isScalar).isPresent();
    }

    private static Json id(Json item) {
        return ((Json.Obj) item).get("id").orElseThrow();
    }

    /**
     * All steps once: the first column's in its order, each other one behind the step that it
     * follows in its own column.
     */
    static List<PathStep> merged(List<? extends Iterable<PathStep>> columns) {
        Map<PathStep, PathStep> next = new HashMap<>();
        PathStep head = new PathStep.Root();
        for (Iterable<PathStep> column : columns) {
            PathStep previous = head;
            for (PathStep step : column) {
                if (!next.containsKey(step)) {
                    next.put(step, next.getOrDefault(previous, head));
                    next.put(previous, step);
                }
                previous = step;
            }
            next.putIfAbsent(head, head);
        }
        List<PathStep> order = new ArrayList<>();
        PathStep first = next.getOrDefault(head, head);
        for (PathStep it = first; !it.equals(head); it = next.getOrDefault(it, head)) {
            order.add(it);
        }
        return order;
    }

    /** Which columns have their steps in one order: in {@code order}, or in the same other one. */
    static Agreement inOrder(List<PathStep> order, List<Map<PathStep, Json>> columns) {
        Map<PathStep, Integer> positions = HashMap.newHashMap(order.size());
        IntStream.range(0, order.size()).forEach(i -> positions.put(order.get(i), i));
        Object[] keys = new Object[columns.size()];
        for (int column = 0; column < keys.length; column++) {
            List<Integer> at =
                    columns.get(column).keySet().stream()
                            .map(step -> Objects.requireNonNull(positions.get(step)))
                            .toList();
            keys[column] = isRising(at) ? "" : at;
        }
        return Agreement.of(keys);
    }

    private static boolean isRising(List<Integer> positions) {
        for (int i = 1; i < positions.size(); i++) {
            if (positions.get(i) < positions.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
