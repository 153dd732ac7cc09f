package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How two states of a cache differ.
 *
 * @param second empty if it is the cache as it is
 * @param part which entries were compared
 * @param groups how many entries of each group differ in which manner
 * @param problem why not all was compared, a sentence; empty if all was
 */
public record DiffReport(
        ExportTitle first,
        Optional<ExportTitle> second,
        SnapshotSelection part,
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

    /** What is known, then what remains unknown. Only the whole is said not to differ. */
    public String verdict() {
        return Stream.of(known(), problem, unknown(), elsewhere())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> known() {
        List<String> counts = new ArrayList<>();
        for (Difference difference : Difference.values()) {
            long number = count(difference);
            if (difference.isDifference() && number > 0) {
                counts.add(Numbers.of(number) + " " + difference.label());
            }
        }
        long same = count(Difference.SAME);
        if (!counts.isEmpty()) {
            return Optional.of(String.join(", ", counts) + "; " + Numbers.of(same) + " the same.");
        }
        if (same == 0) {
            return outcome().isDone() ? Optional.of(none()) : Optional.empty();
        }
        return Optional.of(
                isOfAll()
                        ? "No difference in " + Numbers.entries(same) + "."
                        : Numbers.entries(same)
                                + " "
                                + Numbers.agreeing(same, "is", "are")
                                + " the same.");
    }

    private String none() {
        if (!isOfWholes()) {
            return "No entry was compared.";
        }
        return isOfAll() ? "Neither holds an entry." : "Neither holds an entry of this part.";
    }

    private Optional<String> unknown() {
        long unknown = count(Difference.NOT_KNOWN);
        return unknown == 0
                ? Optional.empty()
                : Optional.of(
                        "Of "
                                + Numbers.entries(unknown)
                                + " it is not known whether "
                                + Numbers.agreeing(unknown, "it differs", "they differ")
                                + ".");
    }

    private Optional<String> elsewhere() {
        if (!part.equals(SnapshotSelection.ALL)) {
            return Optional.of(
                    "Only " + part.words() + " was compared: of other entries nothing is said.");
        }
        return isOfWholes()
                ? Optional.empty()
                : Optional.of(
                        "Only what both hold was compared: of other entries nothing is said.");
    }

    private boolean isOfAll() {
        return outcome().isDone() && isOfWholes() && part.equals(SnapshotSelection.ALL);
    }

    private boolean isOfWholes() {
        return Stream.concat(Stream.of(first), second.stream())
                .allMatch(it -> it.selection().equals(SnapshotSelection.ALL));
    }
}
