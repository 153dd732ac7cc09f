package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One path and what each column has there. Immutable once its parent is built.
 *
 * <p>Columns are numbered as in the {@link AlignedTree}; one without this path has null.
 */
final class AlignedNode {

    private static final Set<String> ENVELOPES = Set.of("data", "json");

    private final PathStep step;
    private final @Nullable Json[] values;
    private final List<AlignedNode> children;
    private final Agreement here;
    private final Agreement whole;
    private @Nullable AlignedNode parent;
    private boolean[] lastIn = {};

    /**
     * @param here which columns agree at this path itself: they do not where one lacks it, or the
     *     kinds or scalars differ, or the order of elements
     */
    AlignedNode(
            PathStep step, @Nullable Json[] values, List<AlignedNode> children, Agreement here) {
        this.step = step;
        this.values = values;
        this.children = children;
        this.here = here;
        Agreement all = here;
        for (AlignedNode child : children) {
            all = all.and(child.whole);
        }
        this.whole = all;
        adopt();
    }

    private void adopt() {
        boolean[] seen = new boolean[values.length];
        for (AlignedNode child : children.reversed()) {
            child.parent = this;
            child.lastIn = new boolean[values.length];
            for (int column = 0; column < values.length; column++) {
                child.lastIn[column] = !seen[column];
                seen[column] |= child.values[column] != null;
            }
        }
    }

    PathStep step() {
        return step;
    }

    @Nullable Json value(int column) {
        return values[column];
    }

    boolean hasContentIn(int column) {
        Json value = values[column];
        return value != null && !Containers.isEmpty(value);
    }

    int columns() {
        return values.length;
    }

    List<AlignedNode> children() {
        return children;
    }

    @Nullable AlignedNode parent() {
        return parent;
    }

    boolean isContainer() {
        return !children.isEmpty();
    }

    /** Which columns agree at this path itself. */
    Agreement here() {
        return here;
    }

    /** Which columns agree here and in all that is below. */
    Agreement whole() {
        return whole;
    }

    /** Whether there is a difference here or anywhere below. */
    boolean differs() {
        return whole.differs();
    }

    /** Whether nothing of this column follows before the parent closes. */
    boolean isLastIn(int column) {
        return parent == null || lastIn[column];
    }

    int depth() {
        int depth = 0;
        for (AlignedNode it = parent; it != null; it = it.parent) {
            depth++;
        }
        return depth;
    }

    /** See {@link Row#memberOfUser()}. */
    Optional<String> memberOfUser() {
        return step instanceof PathStep.Member(String name, int ignored) && isUser(parent)
                ? Optional.of(name)
                : Optional.empty();
    }

    /** The document itself, what an envelope has in it, or the only element of a list. */
    private static boolean isUser(@Nullable AlignedNode node) {
        return node != null
                && switch (node.step) {
                    case PathStep.Root() -> true;
                    case PathStep.Member(String name, int ignored) ->
                            ENVELOPES.contains(name) && isUser(node.parent);
                    case PathStep.Identified ignored -> isOnly(node);
                    case PathStep.Index ignored -> isOnly(node);
                    case PathStep.Scalar ignored -> false;
                };
    }

    private static boolean isOnly(AlignedNode element) {
        return element.parent != null
                && element.parent.children.size() == 1
                && isUser(element.parent);
    }

    /** Where this is, unique in its tree and the same in the tree of a later reading. */
    String path() {
        return parent == null ? "" : parent.path() + step.segment();
    }
}
