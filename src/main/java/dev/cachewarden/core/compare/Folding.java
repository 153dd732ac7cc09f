package dev.cachewarden.core.compare;

import java.util.HashSet;
import java.util.Set;

/**
 * Which containers are folded. Immutable. Holds paths, so it outlives a reading.
 *
 * @param base what holds for all
 * @param exceptions paths that are the other way round
 */
public record Folding(Base base, Set<String> exceptions) {

    /** What is folded before anyone folds anything. */
    public enum Base {
        /** {@code _raw}, which repeats the user it is in, and how addresses were verified. */
        INITIAL,
        NOTHING,
        /** Everything below the root. */
        EVERYTHING
    }

    public Folding {
        exceptions = Set.copyOf(exceptions);
    }

    public static Folding of(Base base) {
        return new Folding(base, Set.of());
    }

    /** Folds what is open at {@code path}, opens what is folded. */
    public Folding toggled(String path) {
        Set<String> changed = new HashSet<>(exceptions);
        if (!changed.remove(path)) {
            changed.add(path);
        }
        return new Folding(base, changed);
    }

    boolean isFolded(AlignedNode node) {
        boolean initially =
                switch (base) {
                    case INITIAL ->
                            node.step() instanceof PathStep.Member(String name, int ignored)
                                    && (name.equals("_raw") || name.equals("verification"));
                    case NOTHING -> false;
                    case EVERYTHING -> node.parent() != null;
                };
        return initially != (!exceptions.isEmpty() && exceptions.contains(node.path()));
    }

    /** This, with everything open that {@code node} is in. */
    Folding showing(AlignedNode node) {
        Folding folding = this;
        for (AlignedNode it = node.parent(); it != null; it = it.parent()) {
            folding = folding.isFolded(it) ? folding.toggled(it.path()) : folding;
        }
        return folding;
    }
}
