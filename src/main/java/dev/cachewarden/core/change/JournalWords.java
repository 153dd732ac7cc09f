package dev.cachewarden.core.change;

import dev.cachewarden.core.text.Numbers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The changes of a journal in words, the same in the window and on the command line. */
public final class JournalWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    /** Which change was undone by which. */
    private final Map<String, String> undoneBy = new HashMap<>();

    /**
     * @param changes the newest first
     */
    public JournalWords(List<JournalledChange> changes, ZoneId zone) {
        this.zone = zone;
        for (JournalledChange change : changes) {
            if (change.start().undo() instanceof Undoing.Of(String id)
                    && change.end()
                            .filter(it -> it.changed() > 0 && it.problem().isEmpty())
                            .isPresent()) {
                undoneBy.putIfAbsent(id, change.start().id());
            }
        }
    }

    /** When it was begun. */
    public String time(JournalledChange change) {
        return TIME.format(change.start().at().atZone(zone));
    }

    /** How it ended: {@code 1,204 changed, 3 left}. */
    public String result(JournalledChange change) {
        if (change.isInterrupted()) {
            return "interrupted: its end is not on record";
        }
        return change.end().map(JournalWords::ended).orElse("under way");
    }

    private static String ended(ChangeEnd end) {
        List<String> parts = new ArrayList<>();
        parts.add(Numbers.of(end.changed()) + " changed");
        if (end.inDoubt() > 0) {
            parts.add(Numbers.of(end.inDoubt()) + " in doubt");
        }
        if (end.left() > 0) {
            parts.add(Numbers.of(end.left()) + " left");
        }
        return String.join(", ", parts) + end.problem().map(it -> ". " + it).orElse("");
    }

    /** Whether and how it can be undone. */
    public String undo(JournalledChange change) {
        String by = undoneBy.get(change.start().id());
        if (by != null) {
            return "undone by " + by;
        }
        return switch (change.start().undo()) {
            case Undoing.Possible() when canUndo(change) -> "can be undone";
            case Undoing.Possible() when isUnderWay(change) -> "not before it has ended";
            case Undoing.Possible() -> "nothing to undo";
            case Undoing.Impossible() -> "was not kept for undo";
            case Undoing.Of(String id) -> "undid " + id;
        };
    }

    /** Whether {@code cachewarden undo} could put something back. */
    public boolean canUndo(JournalledChange change) {
        return change.start().undo() instanceof Undoing.Possible
                && !undoneBy.containsKey(change.start().id())
                && !change.underWay()
                && mayHaveChanged(change.end());
    }

    /** Why {@link #canUndo} says no, a sentence; empty if it says yes. */
    public Optional<String> whyNoUndo(JournalledChange change) {
        return canUndo(change) ? Optional.empty() : Optional.of(whyNot(change));
    }

    private String whyNot(JournalledChange change) {
        if (isUnderWay(change)) {
            return "It is still under way.";
        }
        return undoing(change.start().id())
                .map(by -> "It is undone already, by " + by + ".")
                .orElseGet(() ->
                        switch (change.start().undo()) {
                            case Undoing.Possible() -> "It changed nothing.";
                            case Undoing.Impossible() -> "Its entries were not kept.";
                            case Undoing.Of(String id) -> "It is itself the undo of " + id + ".";
                        });
    }

    /**
     * The change that has undone another, as far as is on record.
     *
     * @param id of that other
     */
    public Optional<String> undoing(String id) {
        return Optional.ofNullable(undoneBy.get(id));
    }

    private static boolean isUnderWay(JournalledChange change) {
        return change.end().isEmpty() && change.underWay();
    }

    private static boolean mayHaveChanged(Optional<ChangeEnd> end) {
        return end.isEmpty() || end.get().changed() + end.get().inDoubt() > 0;
    }
}
