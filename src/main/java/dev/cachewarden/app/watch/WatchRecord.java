package dev.cachewarden.app.watch;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.core.watch.WatchLog;
import dev.cachewarden.core.watch.WatchRound;

import java.time.Instant;

/** What watches of one cache keep for those after them. Blocking. */
public record WatchRecord(WatchHistory history, CacheName cache) {

    /**
     * The log of earlier watches, by which this one recognises findings that are known and findings
     * that return.
     *
     * @throws dev.cachewarden.core.port.JournalException if it cannot be read
     */
    public WatchLog recall(KeyGrammar grammar) {
        return new WatchLog(history.of(cache), grammar);
    }

    /**
     * Keeps a round.
     *
     * @throws dev.cachewarden.core.port.JournalException if it cannot be kept
     */
    public void keep(WatchRound round, Instant at) {
        if (round.changes().tellsAll(round.report()) && round.changes().continuing() > 0) {
            history.stillThere(cache, round.report().startedAt());
        }
        history.add(round.changes().events(), cache, at);
    }
}
