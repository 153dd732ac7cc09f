package dev.cachewarden.app.watch;

import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.text.Numbers;

import java.time.Duration;

/**
 * What a watch sends, in commands.
 *
 * @param round one scan and audit
 * @param anHour at most: a round that takes its time is not counted
 */
public record WatchCost(long round, long anHour) {

    /**
     * Before the watch begins.
     *
     * @param keys how many are scanned
     * @param pause from the end of a round to the next
     */
    public static WatchCost of(AuditCost audit, long keys, Duration pause) {
        return of(audit.commands() + IndexScan.commands(keys), pause);
    }

    /**
     * Of a round that was done.
     *
     * @param round how many commands were sent for it
     */
    public static WatchCost of(long round, Duration pause) {
        return new WatchCost(round, perHour(round, pause));
    }

    private static long perHour(long round, Duration pause) {
        return pause.isZero() ? round : round * Duration.ofHours(1).dividedBy(pause);
    }

    /**
     * {@code A run sends about 2,006 commands. Every 60 s that is up to 120,360 commands an hour}.
     *
     * @param pause as it is shown
     */
    public String words(String pause) {
        return "A run sends about %s. Every %s that is up to %s an hour"
                .formatted(Numbers.of(round, "command"), pause, Numbers.of(anHour, "command"));
    }
}
