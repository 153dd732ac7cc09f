package dev.cachewarden.cli.watch;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.port.AnnouncementException;
import dev.cachewarden.core.port.Announcer;
import dev.cachewarden.core.report.WatchReport;
import dev.cachewarden.core.watch.WatchEvent;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends what has changed to a chat channel, except for findings that are information only. A
 * message that does not arrive is reported here and tried again with the next round.
 */
final class Announcements {

    /** Messages that wait for a channel that does not answer; older ones are dropped. */
    private static final int WAITING = 20;

    private final Announcer announcer;
    private final CliSession session;
    private final Optional<Duration> oncePer;
    private final Map<Finding.Identity, Instant> announced = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean hasDropped;

    /**
     * @param oncePer period in which a finding is announced once only, even if it goes and returns
     */
    Announcements(Announcer announcer, CliSession session, Optional<Duration> oncePer) {
        this.announcer = announcer;
        this.session = session;
        this.oncePer = oncePer;
    }

    void add(List<WatchEvent> events, String cache, Instant at) {
        List<WatchEvent> due =
                events.stream()
                        .filter(event -> event.finding().severity() != Severity.INFO)
                        .filter(event -> isDue(event, at))
                        .toList();
        if (!due.isEmpty()) {
            waiting.add(WatchReport.announcement(due, cache, at, ZoneId.systemDefault()));
        }
        if (waiting.size() > WAITING) {
            waiting.removeFirst();
            hasDropped = true;
        }
        send();
    }

    /** Whether every message has arrived. */
    boolean haveArrived() {
        return waiting.isEmpty() && !hasDropped;
    }

    private boolean isDue(WatchEvent event, Instant at) {
        if (oncePer.isEmpty()) {
            return true;
        }
        Instant edge = at.minus(oncePer.get());
        announced.values().removeIf(last -> !last.isAfter(edge));
        return announced.putIfAbsent(event.finding().identity(), at) == null;
    }

    private void send() {
        while (!waiting.isEmpty()) {
            try {
                announcer.announce(waiting.getFirst());
                waiting.removeFirst();
            } catch (AnnouncementException e) {
                session.note(e.getMessage() + " It is tried again with the next round.");
                return;
            }
        }
    }
}
