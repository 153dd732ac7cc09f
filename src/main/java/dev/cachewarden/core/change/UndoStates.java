package dev.cachewarden.core.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which changes of a record can be undone, and which were, judged by what is on record. */
public final class UndoStates {

    /** By the change that they undo, the newest first. */
    private final Map<String, List<JournalledChange>> undos = new HashMap<>();

    private final Instant now;
    private final Predicate<String> isKept;
    private final Map<String, Long> deletedWithin;

    /**
     * @param changes the newest first
     * @param now by this machine's clock; an undo itself goes by the server's
     * @param isKept whether what a change of that id kept is still there
     */
    public UndoStates(List<JournalledChange> changes, Instant now, Predicate<String> isKept) {
        this(changes, now, isKept, Map.of());
    }

    /**
     * As {@link #UndoStates(List, Instant, Predicate)}.
     *
     * @param deletedWithin the ids of those deleted to keep all within some bytes, and those
     */
    public UndoStates(
            List<JournalledChange> changes,
            Instant now,
            Predicate<String> isKept,
            Map<String, Long> deletedWithin) {
        this.deletedWithin = Map.copyOf(deletedWithin);
        this.now = now;
        this.isKept = isKept;
        Set<String> later = new HashSet<>();
        for (JournalledChange change : changes) {
            later.add(change.start().id());
            // A damaged line must not make a change the undo of one that came after it.
            if (change.start().undo() instanceof Undoing.Of(String id, _) && !later.contains(id)) {
                undos.computeIfAbsent(id, _ -> new ArrayList<>()).add(change);
            }
        }
    }

    /** Judged by the undos alone, as if no time had passed and all were still kept. */
    public static UndoStates ofUndos(List<JournalledChange> changes) {
        return new UndoStates(changes, Instant.EPOCH, _ -> true);
    }

    /** When it was judged, by this machine's clock. */
    Instant now() {
        return now;
    }

    public UndoState of(JournalledChange change) {
        return switch (change.start().undo()) {
            case Undoing.Impossible() -> new UndoState.NotKept();
            case Undoing.Reported() -> new UndoState.OnlyReported();
            case Undoing.Of(String id, boolean isKept) when !isKept -> new UndoState.IsUndo(id);
            case Undoing.Possible(), Undoing.Of _ -> ofKept(change);
        };
    }

    private UndoState ofKept(JournalledChange change) {
        if (change.underWay()) {
            return new UndoState.UnderWay();
        }
        return change.mayHaveChanged() ? ofChanged(change) : new UndoState.NothingChanged();
    }

    private UndoState ofChanged(JournalledChange change) {
        List<JournalledChange> ofIt = undosInEffect(change.start().id());
        Optional<JournalledChange> running =
                ofIt.stream().filter(JournalledChange::underWay).findFirst();
        if (running.isPresent()) {
            return new UndoState.BeingUndone(running.get().start().id());
        }
        Optional<ChangeEnd> last =
                ofIt.stream()
                        .flatMap(it -> it.end().stream())
                        .filter(UndoStates::isWhole)
                        .findFirst();
        long putBack =
                ofIt.stream().flatMap(it -> it.end().stream()).mapToLong(ChangeEnd::changed).sum();
        if (last.isPresent()) {
            String by = last.get().id();
            long met = last.get().changed() + last.get().left();
            return putBack > 0
                    // What an earlier undo has put back, this one has found written since.
                    ? new UndoState.Undone(by, Math.max(0, met - putBack))
                    : new UndoState.NothingLeft(by);
        }
        Optional<Instant> until = change.end().flatMap(ChangeEnd::undoUntil);
        if (until.filter(it -> !it.isAfter(now)).isPresent()) {
            return new UndoState.TooLate(until.get());
        }
        if (!isKept.test(change.start().id())) {
            return new UndoState.Forgotten(
                    Optional.ofNullable(deletedWithin.get(change.start().id())));
        }
        return ofIt.stream()
                .filter(JournalledChange::mayHaveChanged)
                .findFirst()
                .<UndoState>map(it -> new UndoState.Partly(it.start().id(), putBack, until))
                .orElseGet(() -> new UndoState.Possible(until));
    }

    /** The undos of a change, but for those of which something was undone in turn. */
    private List<JournalledChange> undosInEffect(String id) {
        return undos.getOrDefault(id, List.of()).stream()
                .filter(undo ->
                        undosInEffect(undo.start().id()).stream()
                                .noneMatch(JournalledChange::mayHaveChanged))
                .toList();
    }

    /** Whether trying again could put nothing more back. */
    private static boolean isWhole(ChangeEnd undo) {
        return undo.problem().isEmpty() && undo.counts().open() == 0;
    }

    /**
     * The undo that came to its end, of the change with that id: doing it again puts nothing more
     * back.
     */
    public Optional<String> undoing(String id) {
        return undosInEffect(id).stream()
                .filter(it -> it.end().filter(UndoStates::isWhole).isPresent())
                .map(it -> it.start().id())
                .findFirst();
    }
}
