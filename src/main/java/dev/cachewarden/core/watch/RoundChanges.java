package dev.cachewarden.core.watch;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;

import java.util.List;

/**
 * How a round differs from those before.
 *
 * @param events in the order of findings, those that are cleared last
 * @param continuing how many findings were there before and still are
 */
public record RoundChanges(List<WatchEvent> events, long continuing) {

    public RoundChanges {
        events = List.copyOf(events);
    }

    public long count(WatchEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }

    /**
     * Whether every finding that was there before, and is not among the events, was seen in {@code
     * report}, the one that brought these changes.
     */
    public boolean tellsAll(AuditReport report) {
        return report.complete()
                && report.scope().equals(AuditScope.all(report.scope().depth()))
                && report.results().stream().allMatch(result -> result.more() == 0);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }
}
