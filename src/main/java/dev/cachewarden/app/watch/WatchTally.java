package dev.cachewarden.app.watch;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding.Identity;
import dev.cachewarden.core.watch.RoundChanges;
import dev.cachewarden.core.watch.Sighting;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.core.watch.WatchEvent.Kind;
import dev.cachewarden.core.watch.WatchLog;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has changed since a watch began. Its first report is what it begins with: of that only what
 * somebody has written again is marked. For one thread.
 */
public final class WatchTally {

    private final WatchLog log;
    private final Map<Identity, WatchEvent> marked = new HashMap<>();
    private final Set<Identity> cleared = new HashSet<>();
    private Optional<Instant> since = Optional.empty();

    WatchTally(WatchLog log) {
        this.log = log;
    }

    /**
     * Takes the next report.
     *
     * @param isComparable whether it was judged as the one before; otherwise what differs is no
     *     news about the cache
     * @return the news, for the history
     */
    RoundChanges add(AuditReport report, boolean isComparable) {
        RoundChanges changes = log.add(report);
        boolean first = since.isEmpty();
        if (first) {
            since = Optional.of(report.startedAt());
        }
        changes.events().stream()
                .filter(event -> isComparable || event.callout().isPresent())
                .forEach(event -> count(event, first));
        return changes;
    }

    private void count(WatchEvent event, boolean first) {
        Identity identity = event.finding().identity();
        if (event.kind() == Kind.CLEARED) {
            marked.remove(identity);
            if (!first) {
                cleared.add(identity);
            }
        } else if (!first || event.callout().isPresent()) {
            cleared.remove(identity);
            boolean isFresh = marked.containsKey(identity) && event.kind() == Kind.REWRITTEN;
            marked.put(identity, isFresh ? asFresh(event) : event);
        }
    }

    /** A finding of a rewritten entry stays as fresh as it was. */
    private WatchEvent asFresh(WatchEvent event) {
        Kind kind = marked.getOrDefault(event.finding().identity(), event).kind();
        return new WatchEvent(
                kind, event.finding(), event.firstSeen(), event.lastSeen(), event.callout());
    }

    /** Start of the first look; empty before its end. */
    public Optional<Instant> since() {
        return since;
    }

    /** How many findings that are there were not there when the watch began. */
    public long fresh() {
        return marks().values().stream().filter(mark -> mark.kind() != Kind.REWRITTEN).count();
    }

    /** How many of all that were there are gone. */
    public long cleared() {
        return cleared.size();
    }

    /** How many were there when the watch began and still are. */
    public long continuing() {
        return log.present().size() - fresh();
    }

    /** The marks of the present findings that have one. */
    public Map<Identity, WatchMark> marks() {
        return log.present().stream()
                .filter(sighting -> marked.containsKey(sighting.finding().identity()))
                .collect(Collectors.toMap(it -> it.finding().identity(), this::mark));
    }

    private WatchMark mark(Sighting sighting) {
        WatchEvent event = marked.get(sighting.finding().identity());
        return event == null
                ? new WatchMark(
                        Kind.NEW, sighting.firstSeen(), sighting.lastSeen(), Optional.empty())
                : new WatchMark(
                        event.kind(), sighting.firstSeen(), sighting.lastSeen(), event.callout());
    }

    /** What is known of the cache. */
    WatchLog log() {
        return log;
    }
}
