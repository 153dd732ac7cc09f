package dev.cachewarden.ui.follow;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.app.change.ChangedKeys;
import dev.cachewarden.app.follow.FollowedRound;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings what was found of changed keys into the keys that views show, together for all of half a
 * second. On the FX thread, but for {@link #add}.
 */
final class FoundKeys implements AutoCloseable {

    /** Trees and tables are laid out anew when keys come and go. */
    private static final Duration GAP = Duration.ofMillis(500);

    private final BackgroundTasks tasks;
    private final CurrentKeys keys;
    private final Readings readings;
    private final Runnable applying;
    private final Clock clock;
    private Map<CacheKey, Boolean> found = new HashMap<>();
    private long foundNanos;
    private boolean isApplying;
    private boolean isOver;

    FoundKeys(BackgroundTasks tasks, CurrentKeys keys, Readings readings, Clock clock) {
        this.clock = clock;
        this.tasks = tasks;
        this.keys = keys;
        this.readings = readings;
        this.applying = FxThread.sampling(tasks.fx(), GAP, this::apply);
    }

    /** On any thread. */
    void add(FollowedRound round) {
        if (round.there().isEmpty() && round.gone().isEmpty()) {
            return;
        }
        long now = clock.nanos();
        synchronized (this) {
            foundNanos = now;
            round.there().forEach(key -> found.put(key, true));
            round.gone().forEach(key -> found.put(key, false));
        }
        applying.run();
    }

    synchronized void forget() {
        found.clear();
    }

    private synchronized Found take() {
        Found taken = new Found(found, foundNanos);
        found = new HashMap<>();
        return taken;
    }

    /** Keys and whether they are there, found until a moment. */
    private record Found(Map<CacheKey, Boolean> keys, long nanos) {}

    private void apply() {
        if (isOver || isApplying) {
            return;
        }
        Found taken = take();
        Map<CacheKey, Boolean> all = taken.keys();
        if (!all.isEmpty()) {
            readings.changed(
                    new ChangedKeys(keys(all, false), keys(all, true), all.keySet()),
                    taken.nanos());
            isApplying = true;
            apply(all);
        }
    }

    /** In the background: of a large cache many blocks of the index are written. */
    @SuppressWarnings("ReferenceEquality") // Whether something else is known meanwhile.
    private void apply(Map<CacheKey, Boolean> taken) {
        KnownKeys before = keys.known();
        tasks.of(() -> applied(before, taken))
                .onSuccess(after -> {
                    if (isOver) {
                        return;
                    }
                    if (keys.known() != before) {
                        apply(taken);
                        return;
                    }
                    isApplying = false;
                    if (after != before) {
                        keys.follow(after);
                    }
                    applying.run();
                })
                .start();
    }

    /** What is known with them; the same keys where they say what was known before. */
    private static KnownKeys applied(KnownKeys known, Map<CacheKey, Boolean> found) {
        KeyIndex index = known.index();
        Map<CacheKey, Boolean> differing = new HashMap<>();
        found.forEach((key, isThere) -> {
            if (index.contains(key) != isThere) {
                differing.put(key, isThere);
            }
        });
        return differing.isEmpty()
                ? known
                : known.changed(keys(differing, false), keys(differing, true));
    }

    private static Set<CacheKey> keys(Map<CacheKey, Boolean> found, boolean areThere) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue() == areThere)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        isOver = true;
    }
}
