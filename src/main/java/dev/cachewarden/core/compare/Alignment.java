package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.value.Moments;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Lays JSON documents upon each other, path by path. */
final class Alignment {

    private final Arrangement arrangement;
    private final BooleanSupplier isUnwanted;

    private Alignment(Arrangement arrangement, BooleanSupplier isUnwanted) {
        this.arrangement = arrangement;
        this.isUnwanted = isUnwanted;
    }

    /**
     * @param documents by column; null where a column has none, which then is no difference
     * @param isUnwanted whether nobody waits for it any more
     * @throws CancellationException if so
     */
    static AlignedNode of(
            @Nullable Json[] documents, Arrangement arrangement, BooleanSupplier isUnwanted) {
        int[] present = presentIn(documents);
        // Only columns with a document are compared; the others stay out of the tree.
        @Nullable Json[] compared = new Json[present.length];
        Arrays.setAll(compared, i -> documents[present[i]]);
        return new Alignment(arrangement, isUnwanted).node(new PathStep.Root(), compared);
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
        List<Map<PathStep, Json>> members = memberSteps(values);
        addAll(children, members, orderOf(members, values));
        List<Map<PathStep, Json>> items = Elements.items(values);
        List<PathStep> order = Elements.merged(steps(items));
        addAll(children, items, order);
        Agreement here = alike(step, values).and(Elements.inOrder(order, items));
        return new AlignedNode(step, values, List.copyOf(children), here);
    }

    private List<PathStep> orderOf(List<Map<PathStep, Json>> members, @Nullable Json[] values) {
        List<PathStep> stored = Elements.merged(steps(members));
        return arrangement.isForReading() && ReadingOrder.appliesTo(values)
                ? ReadingOrder.of(stored)
                : stored;
    }

    private static List<Iterable<PathStep>> steps(List<Map<PathStep, Json>> columns) {
        List<Iterable<PathStep>> steps = new ArrayList<>();
        columns.stream().filter(column -> !column.isEmpty()).forEach(it -> steps.add(it.keySet()));
        return steps;
    }

    private void addAll(
            List<AlignedNode> children, List<Map<PathStep, Json>> columns, List<PathStep> order) {
        for (PathStep step : order) {
            @Nullable Json[] values = new Json[columns.size()];
            Arrays.setAll(values, column -> columns.get(column).get(step));
            children.add(node(step, values));
        }
    }

    private static List<Map<PathStep, Json>> memberSteps(@Nullable Json[] values) {
        List<Map<PathStep, Json>> columns = new ArrayList<>(values.length);
        for (Json value : values) {
            columns.add(value instanceof Json.Obj object ? Elements.members(object) : Map.of());
        }
        return columns;
    }

    /** Whether all columns have the same brackets here, regardless of their contents. */
    static Agreement outside(AlignedNode node) {
        @Nullable Json[] values = new Json[node.columns()];
        Arrays.setAll(values, node::value);
        return alike(new PathStep.Root(), values);
    }

    /**
     * Columns agree if they are of one kind, scalars are equal, and containers either empty or not.
     * For members that hold a time, two notations of one instant are equal.
     */
    private static Agreement alike(PathStep step, @Nullable Json[] values) {
        boolean isTime =
                step instanceof PathStep.Member(String name, int _) && Moments.isName(name);
        Object[] keys = new Object[values.length];
        for (int column = 0; column < values.length; column++) {
            Json value = values[column];
            keys[column] = value == null ? Agreement.ABSENT : key(value, isTime);
        }
        return Agreement.of(keys);
    }

    private static Object key(Json value, boolean isTime) {
        if (!Scalars.isScalar(value)) {
            return List.of(value.getClass(), Containers.isEmpty(value));
        }
        long millis = isTime ? Moments.of(value) : Moments.UNKNOWN;
        return millis == Moments.UNKNOWN ? value : (Object) millis;
    }
}
