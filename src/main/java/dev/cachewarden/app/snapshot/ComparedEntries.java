package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.text.Timestamps;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
