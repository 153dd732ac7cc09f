package dev.cachewarden.ui.watch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.watch.WatchPass.Outcome;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding.Identity;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.watch.Changes;
import dev.cachewarden.core.watch.WatchLog;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.support.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One watch, from its beginning to its end. On the FX thread. */
final class Watch {

    private final WatchModel.Parts parts;
    private final String name;
    private final Workspace workspace;
    private final Depth depth;
    private final Runnable onChange;
    private WatchTally tally = new WatchTally(new WatchLog());
    private boolean isRemembering = true;
    private long due;
    private boolean isUnderWay;
    private boolean isWaiting;
    private boolean hasEnded;
    private Optional<String> failure = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<AuditSettings> judged = Optional.empty();
    private Duration pause = WatchInterval.MINUTE.pause();
    private long commands;

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
            Runnable onChange) {
        this.parts = parts;
        this.name = name;
        this.workspace = workspace;
        this.depth = depth;
        this.onChange = onChange;
        this.due = clock().nanos();
        remember();
    }

    /** What earlier watches have kept, so that what they knew is known and what returns is told. */
    private void remember() {
        parts.tasks()
                .of(() -> new WatchLog(parts.history().of(cache()), workspace.grammar()))
                .onSuccess(log -> tally = new WatchTally(log))
                .onError(why -> parts.ground().tell(Messages.of(why)))
                .andFinally(() -> isRemembering = false)
                .start();
    }

    private CacheName cache() {
        return workspace.cache();
    }

    private Clock clock() {
        return workspace.clock();
    }

    Map<Identity, WatchMark> marks() {
        return tally.marks();
    }

    /** A second has passed. */
    void tick(WatchInterval interval) {
        pause = interval.pause();
        if (!parts.ground().isReachable()) {
            isWaiting = true;
        } else if (isWaiting) {
            isWaiting = false;
            due = clock().nanos();
        }
        boolean isDue = clock().nanos() - due >= 0;
        boolean isBusy = isRemembering || isUnderWay || parts.ground().isScanning();
        if (isDue && !isWaiting && !isBusy) {
            look();
        }
    }

    /** Another interval counts from here. */
    void restart(WatchInterval interval) {
        pause = interval.pause();
        if (last.isPresent()) {
            due = clock().nanos() + pause.toNanos();
        }
    }

    private void look() {
        AuditSettings judging = parts.audit().settingsProperty().get();
        isUnderWay = true;
        if (!parts.audit().look(depth, outcome -> looked(outcome, judging))) {
            isUnderWay = false;
        }
    }

    private void looked(Outcome outcome, AuditSettings judging) {
        isUnderWay = false;
        if (hasEnded) {
            return;
        }
        due = clock().nanos() + pause.toNanos();
        switch (outcome) {
            case Outcome.Done done -> took(done, judging);
            case Outcome.Failed(String why) -> failure = Optional.of(why);
            case Outcome.Cancelled() -> {}
        }
        onChange.run();
    }

    private void took(Outcome.Done done, AuditSettings judging) {
        boolean first = tally.since().isEmpty();
        boolean isComparable = judged.isEmpty() || judged.get().equals(judging);
        judged = Optional.of(judging);
        failure = Optional.empty();
        last = Optional.of(done.report().startedAt());
        commands = done.commands();
        Changes changes = tally.add(done.report(), isComparable);
        parts.ground().show(done.scan());
        keep(changes, done.report());
        if (!first && isComparable) {
            WatchWords.announcement(WatchTally.news(changes)).ifPresent(this::announce);
        }
    }

    private void announce(String sentence) {
        parts.notices().show("Cachewarden: " + name, sentence, () -> parts.ground().openFindings());
    }

    /** What cannot be kept is said; the watch itself is worth more than its record. */
    private void keep(Changes changes, AuditReport report) {
        Instant at = clock().now();
        boolean isTold = changes.tellsAll(report) && changes.continuing() > 0;
        parts.tasks()
                .of(
                        () -> {
                            if (isTold) {
                                parts.history().stillThere(cache(), report.startedAt());
                            }
                            parts.history().add(changes.events(), cache(), at);
                            return changes;
                        })
                .onError(why -> parts.ground().tell(Messages.of(why)))
                .start();
    }

    void end() {
        hasEnded = true;
        if (isUnderWay) {
            parts.audit().stopLooking();
        }
    }

    /** What has changed, for the list of tasks. */
    String figures() {
        return tally.since().isPresent()
                ? WatchWords.figures(tally, parts.zone())
                : "no run so far";
    }

    /** One line. */
    String words(WatchInterval interval) {
        if (isWaiting) {
            return WatchWords.waiting(last, parts.zone());
        }
        Duration left = Duration.ofNanos(Math.max(0, due - clock().nanos()));
        if (failure.isPresent() && !isUnderWay) {
            return WatchWords.failed(failure.get(), left, last, parts.zone());
        }
        String watching = "Watching every " + interval.label();
        if (last.isEmpty()) {
            return watching + " · first run under way";
        }
        return String.join(
                " · ",
                watching,
                figures(),
                isUnderWay ? "checking" : "next in " + Durations.countdown(left),
                Texts.counted(commands, "command") + " a run");
    }
}
