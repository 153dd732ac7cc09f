package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.snapshot.ExportTitle;

import java.util.Map;
import java.util.Optional;

/**
 * How two states of a cache differ.
 *
 * @param second empty if it is the cache as it is
 * @param groups how many entries of each group differ in which manner
 * @param problem why not all was compared, a sentence; empty if all was
 */
public record DiffReport(
        ExportTitle first,
        Optional<ExportTitle> second,
        Map<SnapshotGroup, Map<Difference, Long>> groups,
        Optional<String> problem) {

    /** Of all groups. */
    public long count(Difference difference) {
        return groups.values().stream().mapToLong(it -> it.getOrDefault(difference, 0L)).sum();
    }

    /** How many are known to differ. */
    public long differences() {
        long differences = 0;
        for (Difference difference : Difference.values()) {
            differences += difference.isDifference() ? count(difference) : 0;
        }
        return differences;
    }

    /** Done if it is known of every entry whether it differs. */
    public TaskOutcome outcome() {
        return TaskOutcome.doneIf(problem.isEmpty() && count(Difference.NOT_KNOWN) == 0);
    }
}
