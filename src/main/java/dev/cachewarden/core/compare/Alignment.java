package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.value.Moments;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Lays JSON documents upon each other, path by path. */
final class Alignment {

    private final BooleanSupplier isUnwanted;

    private Alignment(BooleanSupplier isUnwanted) {
        this.isUnwanted = isUnwanted;
    }

    /**
     * @param documents by column; null where a column has none, which then is no difference
     * @param isUnwanted whether nobody waits for it any more
     * @throws CancellationException if so
     */
    static AlignedNode of(@Nullable Json[] documents, BooleanSupplier isUnwanted) {
        int[] present = presentIn(documents);
        // Only columns with a document are compared; the others stay out of the tree.
        @Nullable Json[] compared = new Json[present.length];
        Arrays.setAll(compared, i -> documents[present[i]]);
        return new Alignment(isUnwanted).node(new PathStep.Root(), compared);
    }

    static int[] presentIn(@Nullable Json[] documents) {
        return java.util.stream.IntStream.range(0, documents.length)
                .filter(column -> documents[column] != null)
                .toArray();
    }

    private AlignedNode node(PathStep step, @Nullable Json[] values) {
        if (isUnwanted.getAsBoolean()) {
            throw new CancellationException();
        }
        List<AlignedNode> children = new ArrayList<>();
        boolean objects = children(children, memberSteps(values), false);
        boolean arrays = children(children, itemSteps(values), true);
        return new AlignedNode(
                step,
                values,
                List.copyOf(children),
                !objects || !arrays || !(alike(values) || isOneMoment(step, values)));
    }

    /** Adds what is in the containers; false if an order that has a meaning differs. */
    private boolean children(
            List<AlignedNode> children, List<Map<PathStep, Json>> columns, boolean orderMatters) {
        List<Iterable<PathStep>> steps = new ArrayList<>();
        columns.stream().filter(column -> !column.isEmpty()).forEach(it -> steps.add(it.keySet()));
        List<PathStep> order = Elements.merged(steps);
        for (PathStep step : order) {
            @Nullable Json[] values = new Json[columns.size()];
            Arrays.setAll(values, column -> columns.get(column).get(step));
            children.add(node(step, values));
        }
        return !orderMatters || steps.size() < 2 || Elements.isOrderOf(order, steps);
    }

    private static List<Map<PathStep, Json>> memberSteps(@Nullable Json[] values) {
        List<Map<PathStep, Json>> columns = new ArrayList<>(values.length);
        for (Json value : values) {
            columns.add(value instanceof Json.Obj object ? Elements.members(object) : Map.of());
        }
        return columns;
    }

    private static List<Map<PathStep, Json>> itemSteps(@Nullable Json[] values) {
        Elements.Kind kind = Elements.kind(values);
        List<Map<PathStep, Json>> columns = new ArrayList<>(values.length);
        for (Json value : values) {
            columns.add(value instanceof Json.Arr array ? Elements.items(array, kind) : Map.of());
        }
        return columns;
    }

    /** Whether all columns have the same brackets here, regardless of their contents. */
    static boolean alikeOutside(AlignedNode node) {
        @Nullable Json[] values = new Json[node.columns()];
        Arrays.setAll(values, node::value);
        return alike(values);
    }

    /** All present, of one kind, scalars equal, and containers either all empty or all not. */
    private static boolean alike(@Nullable Json[] values) {
        Json first = values[0];
        for (Json value : values) {
            if (value == null || first == null || !alike(first, value)) {
                return false;
            }
        }
        return true;
    }

    /** For members that hold a time, two notations of one instant are no difference. */
    private static boolean isOneMoment(PathStep step, @Nullable Json[] values) {
        Json first = values[0];
        if (!(step instanceof PathStep.Member(String name, int _)) || !Moments.isName(name)) {
            return false;
        }
        for (Json value : values) {
            if (first == null || value == null || !Moments.areSame(first, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(Json one, Json other) {
        return Scalars.isScalar(one)
                ? Objects.equals(one, other)
                : one.getClass() == other.getClass()
                        && Containers.isEmpty(one) == Containers.isEmpty(other);
    }
}
