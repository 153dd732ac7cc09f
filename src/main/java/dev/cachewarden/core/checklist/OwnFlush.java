package dev.cachewarden.core.checklist;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The flush that answers whether invalidation works: the last one of one environment of this very
 * cache. One of another server, database or prefix, of everything, or of a part of an environment
 * says nothing about that.
 */
public final class OwnFlush {

    private OwnFlush() {}

    /**
     * Looks it up. Blocking.
     *
     * @param server as the connection is named
     * @throws JournalException if the records cannot be read
     */
    public static Optional<FlushReport> of(
            FlushJournal journal, String server, CacheLayout layout) {
        Set<String> patterns =
                layout.environments().stream()
                        .map(it -> FlushTarget.of(new Section.Configured(it)))
                        .map(target -> target.pattern(layout.grammar()).toString())
                        .collect(Collectors.toSet());
        return journal.latest(new CacheName(server, layout.prefix()), patterns);
    }
}
