package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Change;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of entries after they were changed, for views that show them.
 *
 * @param removed there is no such entry any more
 * @param added there is such an entry, where there was none
 * @param touched entries of which something else is known than before, those above included
 */
public record ChangedKeys(Set<CacheKey> removed, Set<CacheKey> added, Set<CacheKey> touched) {

    public ChangedKeys {
        removed = Set.copyOf(removed);
        added = Set.copyOf(added);
        touched = Set.copyOf(touched);
    }

    /** What steps have brought to light, also those that changed nothing. */
    static ChangedKeys of(Collection<StepResult> results) {
        Set<CacheKey> removed = new HashSet<>();
        Set<CacheKey> added = new HashSet<>();
        Set<CacheKey> touched = new HashSet<>();
        for (StepResult result : results) {
            Step step = result.step();
            switch (result.status()) {
                case DONE -> {
                    removed.addAll(leaves(step) ? List.of(step.key()) : List.of());
                    added.addAll(step.moveTo().stream().toList());
                    touched.addAll(step.keys());
                }
                case GONE -> {
                    removed.add(step.key());
                    touched.add(step.key());
                }
                case CHANGED, TAKEN, IN_DOUBT -> touched.addAll(step.keys());
                case FAILED, NOT_TRIED -> {}
            }
        }
        return new ChangedKeys(removed, added, touched);
    }

    private static boolean leaves(Step step) {
        return step.change() instanceof Change.Delete || step.change() instanceof Change.Move;
    }

    /** The same, but for some entries. */
    public ChangedKeys without(Set<CacheKey> some) {
        return new ChangedKeys(less(removed, some), less(added, some), less(touched, some));
    }

    private static Set<CacheKey> less(Set<CacheKey> keys, Set<CacheKey> some) {
        return keys.stream().filter(key -> !some.contains(key)).collect(Collectors.toSet());
    }

    boolean isNothing() {
        return touched.isEmpty();
    }
}
