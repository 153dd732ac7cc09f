package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.text.Numbers;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Compares a snapshot with a later one, or with the cache. Holds a mark of each entry of the first,
 * and no values. For one thread, and once.
 */
public final class SnapshotDiff {

    private final KeyGrammar grammar;
    private final WantedPart part;
    private final BiConsumer<CacheKey, Difference> each;
    private final Map<ByteString, EntryMark> first = new HashMap<>();
    private final Map<SnapshotGroup, Map<Difference, Long>> groups;
    private boolean missesBefore;

    /**
     * @param grammar of the keys of both
     * @param part which entries are compared
     * @param each takes every entry that is not the same
     */
    public SnapshotDiff(
            KeyGrammar grammar,
            SnapshotSelection.Part part,
            BiConsumer<CacheKey, Difference> each) {
        this.grammar = grammar;
        this.part = new WantedPart(grammar, part);
        this.each = each;
        this.groups = new TreeMap<>(SnapshotGroup.order(grammar));
    }

    /**
     * Compares two snapshots. Blocking.
     *
     * @throws ChangeRefusedException if one of them is not whole, or their prefixes differ
     * @throws dev.cachewarden.core.port.JournalException if one of them cannot be read
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if the part is of an
     *     environment that is neither configured nor carried by a key
     */
    public DiffReport compare(Opened before, Opened after) {
        ExportTitle titles = after.title();
        begin(before);
        require(after);
        read(after, (key, content) -> meet(key, content, before.title().selection()));
        rest(titles.takenAt().toEpochMilli(), titles.selection(), misses(after));
        return report(before.title(), Optional.of(titles), unread(before, after));
    }

    /**
     * Compares a snapshot with the cache as it is. Blocking.
     *
     * @throws dev.cachewarden.app.TaskFailedException if the cache could not be read to the end
     * @throws dev.cachewarden.core.connection.InvalidSettingsException as above
     */
    public DiffReport compare(
            Opened before, LiveEntries live, SaveProgress progress, Cancellation cancellation) {
        begin(before);
        SnapshotSelection selection = before.title().selection();
        long now = live.now();
        boolean isWhole =
                live.read(
                        selection,
                        first.keySet(),
                        new LiveEntries.Sink() {
                            @Override
                            public void found(ByteString key, EntryContent content) {
                                meet(key, content, selection);
                            }

                            @Override
                            public void unread(ByteString key) {
                                unknown(key);
                            }
                        },
                        progress,
                        cancellation);
        if (isWhole) {
            rest(now, SnapshotSelection.ALL, false);
        }
        return report(
                before.title(),
                Optional.empty(),
                isWhole ? unread(before) : Optional.of("Cancelled: not all was compared."));
    }

    /** Keys that could not be read are not known by name, and can be any of the part. */
    private static Optional<String> unread(Opened... snapshots) {
        long unread =
                Stream.of(snapshots)
                        .flatMap(it -> it.counts().stream())
                        .mapToLong(ExportCounts::unread)
                        .sum();
        return unread == 0
                ? Optional.empty()
                : Optional.of(
                        Numbers.of(unread, "key")
                                + " could not be read when it was saved: nothing is known of "
                                + Numbers.agreeing(unread, "it", "them")
                                + ".");
    }

    private DiffReport report(
            ExportTitle before, Optional<ExportTitle> after, Optional<String> problem) {
        if (problem.isEmpty()) {
            part.requireKnown();
        }
        return new DiffReport(before, after, part.part(), groups, problem);
    }

    private void begin(Opened before) {
        require(before);
        missesBefore = misses(before);
        read(before, (key, content) -> first.put(key, EntryMark.of(content)));
    }

    /** Whether entries were there that could not be read: those are not known by their keys. */
    private static boolean misses(Opened snapshot) {
        return snapshot.counts().filter(it -> it.unread() == 0).isEmpty();
    }

    private void require(Opened snapshot) {
        if (snapshot.counts().isEmpty()) {
            throw new ChangeRefusedException(
                    "A snapshot that ends early cannot be compared: what was cut off would seem to"
                            + " be gone.");
        }
        if (!grammar.prefix().isText(snapshot.title().prefix() + ":")) {
            throw new ChangeRefusedException(
                    "Keys with different prefixes cannot be compared. Name it with --prefix.");
        }
    }

    private void read(Opened snapshot, BiConsumer<ByteString, EntryContent> sink) {
        Consumer<SnapshotEntry> taking =
                entry ->
                        selected(entry.key())
                                .ifPresent(key -> sink.accept(entry.key(), entry.content()));
        snapshot.read(entries -> entries.forEach(taking));
    }

    private Optional<CacheKey> selected(ByteString key) {
        return grammar.parse(key).filter(part::covers);
    }

    private void meet(ByteString bytes, EntryContent content, SnapshotSelection before) {
        selected(bytes)
                .ifPresent(key -> {
                    EntryMark mark = first.remove(bytes);
                    if (mark != null) {
                        count(key, mark.to(EntryMark.of(content)));
                    } else {
                        count(key, onlyIn(before, key, missesBefore, Difference.APPEARED));
                    }
                });
    }

    private void unknown(ByteString bytes) {
        first.remove(bytes);
        selected(bytes).ifPresent(key -> count(key, Difference.NOT_KNOWN));
    }

    /**
     * Those that the second state does not have.
     *
     * @param selection of the second state
     * @param misses whether that may have entries which are not known
     */
    private void rest(long millis, SnapshotSelection selection, boolean misses) {
        first.forEach((bytes, mark) ->
                selected(bytes)
                        .ifPresent(key ->
                                count(key, onlyIn(selection, key, misses, mark.absentAt(millis)))));
    }

    /**
     * What is said of an entry that one state does not have.
     *
     * @param selection of that state
     * @param misses whether it may have had the entry all the same
     */
    private static Difference onlyIn(
            SnapshotSelection selection, CacheKey key, boolean misses, Difference known) {
        if (!selection.covers(key)) {
            return Difference.NOT_SELECTED;
        }
        return misses ? Difference.NOT_KNOWN : known;
    }

    private void count(CacheKey key, Difference difference) {
        groups.computeIfAbsent(SnapshotGroup.of(key), _ -> new EnumMap<>(Difference.class))
                .merge(difference, 1L, Long::sum);
        if (difference != Difference.SAME) {
            each.accept(key, difference);
        }
    }
}
