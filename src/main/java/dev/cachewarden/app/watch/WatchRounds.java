package dev.cachewarden.app.watch;

import dev.cachewarden.app.watch.RoundAudit.Outcome;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.watch.RoundChanges;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.core.watch.WatchLog;
import dev.cachewarden.core.watch.WatchRound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Schedules the rounds of a watch and evaluates their results. They are run by a loop of the
 * command line or by the window between its other tasks. A lost connection costs rounds, not the
 * watch. For one thread.
 */
public final class WatchRounds {

    private final Clock clock;
    private final WatchTally tally;
    private final WatchListener listener;
    private Duration pause;
    private long due;
    private long number;
    private boolean isUnderWay;
    private boolean isWaiting;
    private Optional<String> failure = Optional.empty();
    private Optional<AuditSettings> judged = Optional.empty();
    private Optional<WatchRound> last = Optional.empty();
    private List<WatchEvent> news = List.of();

    /**
     * A watch whose first look is due at once.
     *
     * @param log what is known of the cache from earlier
     * @param pause from the end of a look to the beginning of the next: however slow the server is,
     *     it is left alone for so long
     */
    public WatchRounds(Clock clock, WatchLog log, Duration pause, WatchListener listener) {
        this.clock = clock;
        this.tally = new WatchTally(log);
        this.pause = pause;
        this.listener = listener;
        this.due = clock.nanos();
    }

    /** From here on; what is due first counts anew once there was a look. */
    public void pause(Duration wanted) {
        if (!pause.equals(wanted)) {
            pause = wanted;
            due = last.isPresent() ? clock.nanos() + pause.toNanos() : due;
        }
    }

    /**
     * Whether a round is due. None is without a connection; when it is back, one is due at once.
     */
    public boolean isDue(boolean isConnected) {
        if (!isConnected) {
            isWaiting = true;
        } else if (isWaiting) {
            isWaiting = false;
            due = clock.nanos();
        }
        return !isWaiting && !isUnderWay && clock.nanos() - due >= 0;
    }

    /** A round has begun. */
    public void begin() {
        isUnderWay = true;
    }

    /** A round ended before it began. */
    public void withdraw() {
        isUnderWay = false;
    }

    /**
     * Records the end of a round and notifies the listener.
     *
     * @param judging the settings that the round was judged by: if they have changed since the
     *     round before, a difference is no news about the cache
     */
    public void ended(Outcome outcome, AuditSettings judging) {
        isUnderWay = false;
        due = clock.nanos() + pause.toNanos();
        number++;
        switch (outcome) {
            case Outcome.Done done -> succeeded(done, judging);
            case Outcome.Failed(String why) -> failed(why);
            case Outcome.Cancelled() -> {}
        }
    }

    private void succeeded(Outcome.Done done, AuditSettings judging) {
        if (failure.isPresent()) {
            failure = Optional.empty();
            listener.back();
        }
        boolean isFirst = last.isEmpty();
        boolean isComparable = judged.isEmpty() || judged.get().equals(judging);
        judged = Optional.of(judging);
        RoundChanges changes = tally.add(done.report(), isComparable);
        news = isFirst || !isComparable ? List.of() : appeared(changes);
        WatchRound round =
                new WatchRound(
                        number,
                        done.scan().index(),
                        done.scan().elapsed(),
                        done.report(),
                        changes,
                        done.commands());
        last = Optional.of(round);
        listener.round(round);
    }

    private static List<WatchEvent> appeared(RoundChanges changes) {
        return changes.events().stream()
                .filter(event ->
                        event.kind() == WatchEvent.Kind.NEW
                                || event.kind() == WatchEvent.Kind.RETURNED)
                .toList();
    }

    private void failed(String why) {
        boolean isFirst = failure.isEmpty();
        failure = Optional.of(why);
        if (isFirst) {
            listener.lost(why);
        }
    }

    /** The results that the next audit starts from. */
    List<RuleResult> results() {
        return tally.log().results();
    }

    /** What has changed since the watch began. */
    public WatchTally tally() {
        return tally;
    }

    /** The news of the last round that a user who does not look at the window wants to have. */
    public List<WatchEvent> news() {
        return news;
    }

    public boolean isUnderWay() {
        return isUnderWay;
    }

    /** Whether rounds are waiting for the connection. */
    public boolean isWaiting() {
        return isWaiting;
    }

    /** Why the last round failed, a sentence; empty if it did not. */
    public Optional<String> failure() {
        return failure;
    }

    /** Until the next round; not negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, due - clock.nanos()));
    }

    /** The last round that succeeded. */
    public Optional<WatchRound> last() {
        return last;
    }

    /** When that round began. */
    public Optional<Instant> lastAt() {
        return last.map(round -> round.report().startedAt());
    }
}
