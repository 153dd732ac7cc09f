package dev.cachewarden.core.figures;

import java.util.Arrays;
import java.util.List;

/**
 * A measure divided into parts by bounds that ascend: the first part ends before the first bound,
 * the last begins at the last bound.
 *
 * @param labels of the parts, one more than there are bounds
 * @param doubtful the part in which nothing should be, or -1
 */
record Scale(List<Long> bounds, List<String> labels, int doubtful) {

    Scale {
        bounds = List.copyOf(bounds);
        labels = List.copyOf(labels);
        if (labels.size() != bounds.size() + 1) {
            throw new IllegalArgumentException(labels + " for " + bounds);
        }
    }

    /** The number of the part that a value is in. */
    int part(long value) {
        int part = 0;
        while (part < bounds.size() && value >= bounds.get(part)) {
            part++;
        }
        return part;
    }

    int parts() {
        return labels.size();
    }

    static Scale of(long[] bounds, int doubtful, String... labels) {
        return new Scale(Arrays.stream(bounds).boxed().toList(), List.of(labels), doubtful);
    }
}
