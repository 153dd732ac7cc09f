package dev.cachewarden.core.compare;

import org.jspecify.annotations.Nullable;

/** A line that a search found, perhaps inside something folded. */
public final class SearchHit {

    private final @Nullable AlignedNode node;
    private final int number;

    SearchHit(@Nullable AlignedNode node, int number) {
        this.node = node;
        this.number = number;
    }

    /** {@code folding} with everything open that hides this. */
    public Folding shownIn(Folding folding) {
        return node == null ? folding : folding.showing(node);
    }

    /** Whether this is what {@code row} shows. */
    public boolean isAt(Row row) {
        return node == null ? row.number() == number : row.path().equals(path());
    }

    /** As {@link Row#path()}. */
    public String path() {
        return node == null ? "#" + number : node.path();
    }
}
