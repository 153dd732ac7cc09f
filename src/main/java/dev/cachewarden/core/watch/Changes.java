package dev.cachewarden.core.watch;

import java.util.List;

/**
 * How a round differs from those before.
 *
 * @param events in the order of findings, those that are cleared last
 * @param continuing how many findings were there before and still are
 */
public record Changes(List<WatchEvent> events, long continuing) {

    public Changes {
        events = List.copyOf(events);
    }

    public long count(WatchEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }
}
