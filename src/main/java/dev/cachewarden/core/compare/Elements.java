package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The steps from a container to what is in it, one list a column. Elements of arrays are known by
 * their {@code id} where all have one, scalars by their value, all others by their index: one
 * inserted element then differs alone instead of shifting what follows.
 */
final class Elements {

    private Elements() {}

    static Map<PathStep, Json> members(Json.Obj object) {
        Map<String, Integer> seen = new HashMap<>();
        Map<PathStep, Json> steps =
                java.util.LinkedHashMap.newLinkedHashMap(object.members().size());
        for (Json.Member member : object.members()) {
            int occurrence = seen.merge(member.name(), 1, Integer::sum) - 1;
            steps.put(new PathStep.Member(member.name(), occurrence), member.value());
        }
        return steps;
    }

    static Map<PathStep, Json> items(Json.Arr array, Kind kind) {
        Map<Json, Integer> seen = new HashMap<>();
        Map<PathStep, Json> steps = java.util.LinkedHashMap.newLinkedHashMap(array.items().size());
        List<Json> items = array.items();
        for (int i = 0; i < items.size(); i++) {
            Json item = items.get(i);
            steps.put(
                    switch (kind) {
                        case IDENTIFIED -> {
                            Json id = id(item);
                            yield new PathStep.Identified(id, seen.merge(id, 1, Integer::sum) - 1);
                        }
                        case SCALARS ->
                                new PathStep.Scalar(item, seen.merge(item, 1, Integer::sum) - 1);
                        case INDEXED -> new PathStep.Index(i);
                    },
                    item);
        }
        return steps;
    }

    /** How elements are known. */
    enum Kind {
        IDENTIFIED,
        SCALARS,
        INDEXED
    }

    static Kind kind(@Nullable Json[] values) {
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

    /** Whether each column has its steps in this order. */
    static boolean isOrderOf(List<PathStep> order, List<? extends Iterable<PathStep>> columns) {
        Map<PathStep, Integer> positions = HashMap.newHashMap(order.size());
        IntStream.range(0, order.size()).forEach(i -> positions.put(order.get(i), i));
        Function<PathStep, Integer> position = step -> Objects.requireNonNull(positions.get(step));
        for (Iterable<PathStep> column : columns) {
            int previous = -1;
            for (PathStep step : column) {
                int at = position.apply(step);
                if (at < previous) {
                    return false;
                }
                previous = at;
            }
        }
        return true;
    }
}
