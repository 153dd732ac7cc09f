package dev.cachewarden.ui.journal;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.JournalWords;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.people.PersonNames;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change in words, as far as they may be seen.
 *
 * @param id of the change
 * @param cells one for each of {@link #COLUMNS}
 * @param came how it ended
 * @param whyNoUndo why it cannot be undone on its server either; empty if it can
 * @param report where its details are written; empty if nowhere
 */
record JournalRow(
        String id,
        List<String> cells,
        Came came,
        Optional<String> whyNoUndo,
        Optional<String> report) {

    static final List<String> COLUMNS = List.of("Time", "Who", "Server", "What", "Result", "Undo");

    private static final int WHO = 1;
    private static final int SERVER = 2;
    private static final int WHAT = 3;

    /** How a change ended, to be chosen by. */
    enum Came {
        WHOLE("whole"),
        NOT_WHOLE("not whole"),
        INTERRUPTED("interrupted"),
        UNDER_WAY("under way");

        private final String label;

        Came(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        private static Came of(JournalledChange change) {
            if (change.isInterrupted()) {
                return INTERRUPTED;
            }
            return change.end().map(Came::of).orElse(UNDER_WAY);
        }

        private static Came of(ChangeEnd end) {
            boolean isWhole = end.problem().isEmpty() && end.counts().open() == 0;
            return isWhole ? WHOLE : NOT_WHOLE;
        }
    }

    static JournalRow of(JournalledChange change, JournalWords words, PersonNames names) {
        return new JournalRow(
                change.start().id(),
                List.of(
                        words.time(change),
                        JournalWords.author(change),
                        change.start().server(),
                        names.text(change.start().action()),
                        names.text(words.result(change)),
                        words.undo(change)),
                Came.of(change),
                words.whyNoUndo(change),
                change.start().report());
    }

    /** {@code anna on build-7}. */
    String who() {
        return cells.get(WHO);
    }

    /** On which it was made. */
    String server() {
        return cells.get(SERVER);
    }

    /** Its first word: {@code Flush}, {@code Delete}, {@code Undo}. */
    String deed() {
        return cells.get(WHAT).split(" ", 2)[0];
    }

    /**
     * Whether a text is in one of the cells.
     *
     * @param wanted in lower case
     */
    boolean has(String wanted) {
        return cells.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The cells after the change's id. */
    List<String> withId() {
        return Stream.concat(Stream.of(id), cells.stream()).toList();
    }
}
