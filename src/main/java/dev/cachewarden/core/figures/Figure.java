package dev.cachewarden.core.figures;

import java.util.List;

/**
 * What is counted, in parts.
 *
 * @param title {@code Time to live}
 * @param noun what is counted, in the singular: {@code entry}
 * @param parts in the order of the measure; none is left out because nothing is in it
 */
public record Figure(String title, String noun, List<Part> parts) {

    public Figure {
        parts = List.copyOf(parts);
    }

    /**
     * A part of what is counted.
     *
     * @param isDoubtful whether something is not known or not as it should be there
     */
    public record Part(String label, long count, boolean isDoubtful) {}

    /** How many there are in all parts. */
    public long sum() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    /** The largest part; 0 where nothing was counted. */
    public long largest() {
        return parts.stream().mapToLong(Part::count).max().orElse(0);
    }
}
