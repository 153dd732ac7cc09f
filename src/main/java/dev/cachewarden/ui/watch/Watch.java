package dev.cachewarden.ui.watch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.watch.RoundAudit.Outcome;
import dev.cachewarden.app.watch.WatchListener;
import dev.cachewarden.app.watch.WatchMark;
import dev.cachewarden.app.watch.WatchRecord;
import dev.cachewarden.app.watch.WatchRounds;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding.Identity;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.watch.WatchLog;
import dev.cachewarden.core.watch.WatchRound;
import dev.cachewarden.ui.support.Messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One watch of the open cache, as far as it shows. On the FX thread. */
final class Watch implements WatchListener {

    private final WatchModel.Parts parts;
    private final String name;
    private final Workspace workspace;
    private final Depth depth;
    private final Runnable onChange;
    private final WatchRecord record;
    private WatchRounds rounds;
    private boolean isRemembering = true;
    private boolean hasEnded;

    /**
     * Begins; the first run is due at once.
     *
     * @param name of the cache, as the user calls it
     * @param onChange run after each run
     */
    Watch(
            WatchModel.Parts parts,
            String name,
            Workspace workspace,
            Depth depth,
            Duration pause,
            Runnable onChange) {
        this.parts = parts;
        this.name = name;
        this.workspace = workspace;
        this.depth = depth;
        this.onChange = onChange;
        this.record = new WatchRecord(parts.history(), workspace.cache());
        this.rounds = rounds(new WatchLog(), pause);
        parts.tasks()
                .of(() -> record.recall(workspace.grammar()))
                .onSuccess(log -> rounds = rounds(log, pause))
                .onError(why -> parts.context().tell(Messages.of(why)))
                .andFinally(() -> isRemembering = false)
                .start();
    }

    private WatchRounds rounds(WatchLog log, Duration pause) {
        return new WatchRounds(workspace.clock(), log, pause, this);
    }

    Map<Identity, WatchMark> marks() {
        return rounds.tally().marks();
    }

    /** A second has passed. */
    void tick(WatchInterval interval) {
        rounds.pause(interval.pause());
        boolean isBusy = isRemembering || parts.context().isScanning();
        if (rounds.isDue(parts.context().isReachable()) && !isBusy) {
            startRound();
        }
    }

    private void startRound() {
        AuditSettings judging = parts.audit().settingsProperty().get();
        rounds.begin();
        if (!parts.audit().startRound(depth, outcome -> roundEnded(outcome, judging))) {
            rounds.withdraw();
        }
    }

    private void roundEnded(Outcome outcome, AuditSettings judging) {
        if (hasEnded) {
            return;
        }
        if (outcome instanceof Outcome.Done done) {
            parts.context().show(done.scan());
        }
        rounds.ended(outcome, judging);
        onChange.run();
    }

    /** What cannot be kept is said; the watch itself is worth more than its record. */
    @Override
    public void round(WatchRound round) {
        Instant at = workspace.clock().now();
        parts.tasks()
                .of(() -> {
                    record.keep(round, at);
                    return round;
                })
                .onError(why -> parts.context().tell(Messages.of(why)))
                .start();
        WatchWords.announcement(rounds.news(), parts.context().names()).ifPresent(this::announce);
    }

    /** The watch's line shows a loss and its end. */
    @Override
    public void lost(String why) {}

    @Override
    public void back() {}

    private void announce(String sentence) {
        parts.notices()
                .show("Cachewarden: " + name, sentence, () -> parts.context().openFindings());
    }

    void end() {
        hasEnded = true;
        if (rounds.isUnderWay()) {
            parts.audit().stopLooking();
        }
    }

    /** What has changed, for the list of tasks. */
    String figures() {
        return rounds.last().isPresent()
                ? WatchWords.figures(rounds.tally(), parts.zone())
                : "no run so far";
    }

    /** One line. */
    String words(WatchInterval interval) {
        if (rounds.isWaiting()) {
            return WatchWords.waiting(rounds.lastAt(), parts.zone());
        }
        if (rounds.failure().isPresent() && !rounds.isUnderWay()) {
            return WatchWords.failed(
                    rounds.failure().get(), rounds.left(), rounds.lastAt(), parts.zone());
        }
        String watching = "Watching every " + interval.label();
        return rounds.last()
                .map(round ->
                        String.join(
                                " · ",
                                watching,
                                figures(),
                                rounds.isUnderWay()
                                        ? "checking"
                                        : "next in " + Durations.countdown(rounds.left()),
                                Numbers.of(round.commands(), "command") + " a run"))
                .orElse(watching + " · first run under way");
    }
}
