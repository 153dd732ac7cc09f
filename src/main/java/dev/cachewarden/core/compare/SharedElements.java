package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Elements of one list after another, each with the step that it shares with elements of earlier
 * lists: the same element, or, where a list has none of theirs, the one in its position.
 */
final class SharedElements {

    private final Map<PathStep, PathStep> shared = new HashMap<>();
    private List<PathStep> first = List.of();

    /**
     * The steps of another list.
     *
     * @param own what each of its elements is known by, no two alike
     */
    Map<PathStep, Json> add(List<PathStep> own, List<Json> items) {
        List<PathStep> steps = isStrange(own) ? byPosition(own) : byIdentity(own);
        Map<PathStep, Json> list = LinkedHashMap.newLinkedHashMap(items.size());
        for (int i = 0; i < items.size(); i++) {
            shared.putIfAbsent(own.get(i), steps.get(i));
            list.put(steps.get(i), items.get(i));
        }
        first = first.isEmpty() ? steps : first;
        return list;
    }

    private boolean isStrange(List<PathStep> own) {
        return own.stream().noneMatch(shared::containsKey);
    }

    private List<PathStep> byPosition(List<PathStep> own) {
        List<PathStep> steps = new ArrayList<>(own);
        for (int i = 0; i < Math.min(own.size(), first.size()); i++) {
            steps.set(i, first.get(i));
        }
        return steps;
    }

    /** Two elements of one list may share a step with different ones: only one of them gets it. */
    private List<PathStep> byIdentity(List<PathStep> own) {
        Set<PathStep> taken = new HashSet<>(own);
        // Whether a step is among a map's values is asked of each of them.
        taken.retainAll(new HashSet<>(shared.values()));
        List<PathStep> steps = new ArrayList<>(own.size());
        for (PathStep step : own) {
            PathStep known = shared.getOrDefault(step, step);
            boolean isItself = known.equals(step);
            steps.add(isItself || taken.add(known) ? known : step);
        }
        return steps;
    }
}
