package dev.cachewarden.app.watch;

import dev.cachewarden.core.watch.WatchRound;

/** Follows a watch, on the thread that runs it. */
public interface WatchListener {

    /** A round is done. It may have ended early: see its report. */
    void round(WatchRound round);

    /**
     * A round could not be done. Called for the first of several such rounds only.
     *
     * @param why a sentence
     */
    void lost(String why);

    /** A round could be done again. */
    void back();
}
