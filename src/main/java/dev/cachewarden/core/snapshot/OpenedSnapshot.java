package dev.cachewarden.core.snapshot;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snapshot that is open in place of a server: its origin, and what is missing in it.
 *
 * @param file its name, without the folder
 * @param counts what its writer said at its end; empty if the file ends early
 * @param entries that it holds
 * @param zone of the times in sentences
 */
public record OpenedSnapshot(
        String file, ExportTitle title, Optional<ExportCounts> counts, long entries, ZoneId zone) {

    /**
     * {@code snapshot of 2026-11-30 14:02:05 (production.cws, of db:6379)}: used as a server's name
     * wherever one is shown or kept, so that nothing that was learned here passes for knowledge of
     * that server. The time comes first: names of servers end at a colon.
     */
    public String name() {
        return "snapshot of " + takenAt() + " (" + file + ", of " + title.server() + ")";
    }

    /** {@code 2026-11-30 14:02:05}. */
    public String takenAt() {
        return Timestamps.dateAndTime(title.takenAt(), zone);
    }

    /** What is open, a sentence; then what is missing in it. */
    public String words() {
        return Stream.concat(
                        Stream.of(
                                "Snapshot "
                                        + file
                                        + ", read-only: "
                                        + Numbers.entries(entries)
                                        + " of "
                                        + title.server()
                                        + ", "
                                        + title.selection().words()
                                        + ", taken "
                                        + takenAt()
                                        + ". Everything is shown as of then."),
                        gap().stream())
                .collect(Collectors.joining(" "));
    }

    /** Why it does not hold all that the cache held, a sentence or several; empty if it does. */
    public Optional<String> gap() {
        return gap(title.selection().equals(SnapshotSelection.ALL));
    }

    /** The same for some sections of the cache. */
    public Optional<String> gapIn(Collection<Section> sections) {
        return gap(sections.stream().allMatch(title.selection()::coversAll));
    }

    /** The same for one key: why it is not known whether an entry was there that is not here. */
    public Optional<String> gapAt(CacheKey key) {
        return gap(title.selection().covers(key));
    }

    private Optional<String> gap(boolean isSelected) {
        Stream<String> selection = isSelected ? Stream.of() : Stream.of(selectionWords());
        return Optional.of(Stream.concat(losses(), selection).collect(Collectors.joining(" ")))
                .filter(it -> !it.isEmpty());
    }

    private String selectionWords() {
        return "The snapshot holds "
                + title.selection().words()
                + " only: of what else was in the cache it tells nothing.";
    }

    private Stream<String> losses() {
        return counts
                .map(OpenedSnapshot::unread)
                .orElse(
                        List.of(
                                "The snapshot's file ends early, after "
                                        + Numbers.entries(entries)
                                        + ": how many more there were is not known."))
                .stream();
    }

    private static List<String> unread(ExportCounts counts) {
        return counts.unread() == 0
                ? List.of()
                : List.of(
                        Numbers.of(counts.unread(), "key")
                                + " could not be read when the snapshot was taken: nothing is known"
                                + " of them.");
    }
}
