package dev.cachewarden.cli.undo;

import dev.cachewarden.core.change.JournalWords;
import dev.cachewarden.core.change.JournalledChange;

/** A change as {@code journal} and {@code undo} print it: one line. */
final class JournalText {

    private JournalText() {}

    static String of(JournalledChange change, JournalWords words) {
        return "%s  %s  %s  %s  %s: %s; %s"
                .formatted(
                        change.start().id(),
                        words.time(change),
                        JournalWords.author(change),
                        change.start().server(),
                        change.start().action(),
                        words.result(change),
                        words.undo(change));
    }
}
