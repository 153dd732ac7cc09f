package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How two states of a cache differ, with the entries that do.
 *
 * @param entries all that are not known to be the same
 */
public record ComparedEntries(DiffReport report, List<Entry> entries) {

    /** One that is not known to be the same. */
    public record Entry(CacheKey key, Difference difference) {}

    /** {@code db:6379, production, taken 2026-11-30 14:02:05, with the cache as it is}. */
    public String words(ZoneId zone) {
        return words(report.first(), zone)
                + ", with "
                + report.second().map(it -> words(it, zone)).orElse("the cache as it is");
    }

    private static String words(ExportTitle title, ZoneId zone) {
        return title.server()
                + ", "
                + title.selection().words()
                + ", taken "
                + Timestamps.dateAndTime(title.takenAt(), zone);
    }

    /** How many entries of each section differ in which manner, in the order of the tree. */
    public Map<Section, Map<Difference, Long>> sections() {
        Map<Section, Map<Difference, Long>> sections = new LinkedHashMap<>();
        report.groups()
                .forEach((group, counts) ->
                        counts.forEach((difference, number) ->
                                sections.computeIfAbsent(
                                                group.section(),
                                                _ -> new EnumMap<>(Difference.class))
                                        .merge(difference, number, Long::sum)));
        return sections;
    }

    /** What is known, then what remains unknown. Only the whole is said not to differ. */
    public String verdict() {
        return Stream.of(known(), unknown(), elsewhere())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> known() {
        List<String> counts = new ArrayList<>();
        for (Difference difference : Difference.values()) {
            long number = report.count(difference);
            if (difference.isDifference() && number > 0) {
                counts.add(Numbers.of(number) + " " + difference.label());
            }
        }
        long same = report.count(Difference.SAME);
        if (!counts.isEmpty()) {
            return Optional.of(String.join(", ", counts) + "; " + Numbers.of(same) + " the same.");
        }
        return Optional.of(
                isOfAll()
                        ? "No difference in " + Numbers.entries(same) + "."
                        : Numbers.entries(same)
                                + " "
                                + Numbers.agreeing(same, "is", "are")
                                + " the same.");
    }

    private Optional<String> unknown() {
        long unknown = report.count(Difference.NOT_KNOWN);
        Optional<String> unread =
                unknown == 0
                        ? Optional.empty()
                        : Optional.of(
                                "Of "
                                        + Numbers.entries(unknown)
                                        + " it is not known: not all could be read.");
        return Stream.of(report.problem(), unread)
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other);
    }

    private Optional<String> elsewhere() {
        return hasPart()
                ? Optional.of("Only what both hold was compared: of other entries nothing is said.")
                : Optional.empty();
    }

    private boolean isOfAll() {
        return report.outcome().isDone() && !hasPart();
    }

    private boolean hasPart() {
        return Stream.concat(Stream.of(report.first()), report.second().stream())
                .anyMatch(it -> !it.selection().equals(SnapshotSelection.ALL));
    }
}
