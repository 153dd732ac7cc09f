package dev.cachewarden.core.port;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeHistory;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;

import java.util.List;

/**
 * The record of every change of this user, from window and command line alike. Lines are only ever
 * added. Safe for all threads and for several programs at once.
 */
public interface ChangeJournal {

    /**
     * Writes down that a change begins; it is on the disk when this returns. Blocking.
     *
     * @throws JournalException if it cannot be kept; the change must not start then
     */
    void begin(ChangeStart start);

    /**
     * Writes down how it ended. Blocking.
     *
     * @throws JournalException if it cannot be kept
     */
    void end(ChangeEnd end);

    /**
     * The last changes, the newest first. A line that cannot be read is left out. Blocking.
     *
     * @throws JournalException if there is a journal and it cannot be read
     */
    List<JournalledChange> newest(int most);

    /**
     * Every change on record: of this journal, and of the reports of runs that it does not name.
     * Blocking.
     *
     * @throws JournalException if there is a journal and it cannot be read
     */
    default ChangeHistory history() {
        return new ChangeHistory(newest(Integer.MAX_VALUE), List.of());
    }

    /** Keeps nothing. */
    ChangeJournal NONE =
            new ChangeJournal() {
                @Override
                public void begin(ChangeStart start) {
                    // Nothing is kept.
                }

                @Override
                public void end(ChangeEnd end) {
                    // Nothing is kept.
                }

                @Override
                public List<JournalledChange> newest(int most) {
                    return List.of();
                }
            };
}
