package dev.cachewarden.ui.journal;

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
 * @param server on which it was made
 * @param cells one for each of {@link #COLUMNS}
 * @param whyNoUndo why it cannot be undone on its server either; empty if it can
 */
record JournalRow(String id, String server, List<String> cells, Optional<String> whyNoUndo) {

    static final List<String> COLUMNS = List.of("Time", "Who", "Server", "What", "Result", "Undo");

    static JournalRow of(JournalledChange change, JournalWords words, PersonNames names) {
        return new JournalRow(
                change.start().id(),
                change.start().server(),
                List.of(
                        words.time(change),
                        change.author(),
                        change.start().server(),
                        names.text(change.start().action()),
                        names.text(words.result(change)),
                        words.undo(change)),
                words.whyNoUndo(change));
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
