package dev.cachewarden.cli.watch;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.watch.WatchCost;
import dev.cachewarden.app.watch.WatchListener;
import dev.cachewarden.app.watch.WatchRecord;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.WatchMetrics;
import dev.cachewarden.core.report.FindingWords;
import dev.cachewarden.core.report.WatchReport;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.core.watch.WatchRound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reports a watch's events to all its receivers: terminal, history, channel, monitoring. */
final class WatchPrinter implements WatchListener {

    private final CliSession session;
    private final Workspace workspace;
    private final WatchRecord record;
    private final Optional<Announcements> announcements;
    private final Optional<WatchMetrics> metrics;
    private final WatchOptions options;
    private final Cancellation watch;
    private Set<String> notes = Set.of();
    private boolean hasLostHistory;
    private boolean hasLostMetrics;

    /**
     * @param watch is ended where nobody reads any more what is printed
     */
    WatchPrinter(
            CliSession session,
            Workspace workspace,
            WatchRecord record,
            Optional<Announcements> announcements,
            Optional<WatchMetrics> metrics,
            WatchOptions options,
            Cancellation watch) {
        this.session = session;
        this.workspace = workspace;
        this.record = record;
        this.announcements = announcements;
        this.metrics = metrics;
        this.options = options;
        this.watch = watch;
    }

    @Override
    public void round(WatchRound round) {
        Instant at = workspace.clock().now();
        note(round.report().notes());
        price(round);
        round.changes().events().forEach(event -> print(event, at));
        print(round, at);
        flush();
        hasLostHistory |= !kept(() -> record.keep(round, at));
        publish(it -> it.record(round, at));
        announcements.ifPresent(it -> it.add(round.changes().events(), cacheWords(), at));
    }

    /** What was agreed to, as soon as it is known, and while it can still be stopped. */
    private void price(WatchRound round) {
        if (round.number() == 1 && options.rounds() > 1 && CostAgreement.of(workspace).isNeeded()) {
            session.note(
                    "Each command is billed here. "
                            + WatchCost.of(round.commands(), options.interval())
                                    .words(Durations.limit(options.interval()))
                            + ".");
        }
    }

    /** Once, for as long as it is so. */
    private void note(List<String> words) {
        words.stream().filter(it -> !notes.contains(it)).forEach(session::note);
        notes = Set.copyOf(words);
    }

    @Override
    public void lost(String why) {
        state("lost", why);
        publish(WatchMetrics::recordFailure);
    }

    /** The figures are those of the last round: later ones replace what was lost. */
    private void publish(Consumer<WatchMetrics> publishing) {
        metrics.ifPresent(it -> hasLostMetrics = !kept(() -> publishing.accept(it)));
    }

    /** Whether all events are recorded and announced, and the last metrics are written. */
    boolean hasReportedAll() {
        return !hasLostHistory
                && !hasLostMetrics
                && announcements.filter(it -> !it.haveArrived()).isEmpty();
    }

    @Override
    public void back() {
        state("back", "Redis is back; the watch goes on.");
    }

    private void print(WatchEvent event, Instant at) {
        FindingWords words = words(at);
        print(WatchReport.json(event, cache(), at), WatchReport.line(event, words), at);
    }

    /** A quiet round says nothing in text: a watch of weeks would fill its log with them. */
    private void print(WatchRound round, Instant at) {
        if (options.json() || round.number() == 1 || !round.changes().isEmpty()) {
            print(WatchReport.json(round, cache(), at), WatchReport.line(round), at);
        }
    }

    private void state(String event, String why) {
        Instant at = workspace.clock().now();
        print(WatchReport.json(event, cache(), at, why), event + ": " + why, at);
        flush();
    }

    private void flush() {
        if (session.terminal().hasLostOutput()) {
            watch.cancel();
        }
    }

    private void print(Json asJson, String asText, Instant at) {
        session.print(
                options.json()
                        ? JsonText.inLine(asJson)
                        : words(at).moment(at) + " " + Printable.ofSentence(asText));
    }

    /** What cannot be kept is said, and false; the watch itself is worth more than its record. */
    private boolean kept(Runnable keeping) {
        try {
            keeping.run();
            return true;
        } catch (JournalException e) {
            session.note(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static FindingWords words(Instant at) {
        return new FindingWords(at, ZoneId.systemDefault());
    }

    private CacheName cache() {
        return workspace.cache();
    }

    private String cacheWords() {
        return Printable.ofText(cache().prefix()) + " on " + cache().server();
    }
}
