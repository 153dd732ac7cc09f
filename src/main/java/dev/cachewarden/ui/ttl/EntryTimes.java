package dev.cachewarden.ui.ttl;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The last reading of entries' times to live. Columns, rows and findings share it, so that none
 * shows another time than its neighbour; an entry that should have expired is read again before a
 * view calls it expired. On the FX thread.
 */
public final class EntryTimes {

    /** More than are on the screen at once. */
    private static final int KEPT = 10_000;

    /** Read in one pipeline; the others wait for the next second. */
    private static final int MOST_AT_ONCE = 200;

    private final BackgroundTasks tasks;
    private final Supplier<Optional<Workspace>> workspace;
    private final Map<CacheKey, Reading> readings =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<CacheKey, Reading> eldest) {
                    return size() > KEPT;
                }
            };
    private final Set<CacheKey> asked = new HashSet<>();
    private int generation;

    private record Reading(Ttl ttl, Instant at) {}

    /**
     * Nothing is known yet.
     *
     * @param workspace of the open cache
     */
    public EntryTimes(BackgroundTasks tasks, Supplier<Optional<Workspace>> workspace) {
        this.tasks = tasks;
        this.workspace = workspace;
    }

    /** Another cache is open. */
    public void forget() {
        generation++;
        readings.clear();
        asked.clear();
    }

    /** Entries were changed: what was read of them before is of no use. */
    public void forget(Predicate<CacheKey> changed) {
        readings.keySet().removeIf(changed);
        asked.removeIf(changed);
    }

    /** What was just read of an entry. */
    public void learn(CacheKey key, Ttl ttl) {
        readings.remove(key);
        readings.put(key, new Reading(ttl, clock().now()));
    }

    /** The last reading of an entry. */
    public Optional<Ttl> of(CacheKey key) {
        return Optional.ofNullable(readings.get(key)).map(Reading::ttl);
    }

    /**
     * When the entry that a finding is about ends.
     *
     * @param audited when the audit that found it began: a reading before that is older than its
     */
    public Expected expected(Finding finding, Instant audited) {
        Reading later = readings.get(finding.subject());
        return later == null || later.at().isBefore(audited)
                ? asAudited(finding)
                : expected(later.ttl());
    }

    private Expected asAudited(Finding finding) {
        return finding.endsAt()
                .map(end ->
                        end.isAfter(clock().now()) ? new Expected.Ends(end) : new Expected.Due())
                .orElseGet(Expected.Unknown::new);
    }

    private Expected expected(Ttl ttl) {
        long nowNanos = clock().nanos();
        return switch (ttl) {
            case Ttl.Running running when running.isExpired(nowNanos) -> new Expected.Due();
            case Ttl.Running running ->
                    new Expected.Ends(clock().now().plus(running.remaining(nowNanos)));
            case Ttl.None() -> new Expected.Never();
            case Ttl.Missing() -> new Expected.Gone();
        };
    }

    /** Reads the entries of those findings again whose time has come. Asks for each once. */
    public void readDue(Collection<Finding> shown, Instant audited) {
        Optional<Workspace> open = workspace.get();
        List<CacheKey> due =
                shown.stream()
                        .filter(it -> expected(it, audited) instanceof Expected.Due)
                        .map(Finding::subject)
                        .filter(key -> !asked.contains(key))
                        .distinct()
                        .limit(MOST_AT_ONCE)
                        .toList();
        if (due.isEmpty() || open.isEmpty()) {
            return;
        }
        asked.addAll(due);
        int mine = generation;
        CacheReader server = open.get().server();
        tasks.of(() -> server.ttls(due.stream().map(CacheKey::bytes).toList()).join())
                .onSuccess(ttls -> take(mine, due, ttls))
                // It stays due, which is what is known, and is asked for again.
                .onError(_ -> asked.removeAll(due))
                .start();
    }

    private void take(int mine, List<CacheKey> keys, List<Optional<Ttl>> ttls) {
        if (mine != generation) {
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            // One that may not be read stays due and is not asked for again.
            CacheKey key = keys.get(i);
            ttls.get(i)
                    .ifPresent(ttl -> {
                        asked.remove(key);
                        learn(key, ttl);
                    });
        }
    }

    private Clock clock() {
        return workspace.get().map(Workspace::clock).orElseGet(Clock::system);
    }
}
