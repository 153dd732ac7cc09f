package dev.cachewarden.ui.shell;

import static java.util.stream.Collectors.toSet;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.app.change.CacheChanges;
import dev.cachewarden.app.change.ChangedKeys;
import dev.cachewarden.app.change.FlushedKeys;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.KeysStandingModel;
import dev.cachewarden.ui.ttl.EntryTimes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets tree, tables, findings and times follow what a change did to entries, without reading all
 * keys again. On the FX thread.
 */
final class ShownChanges {

    private final BackgroundTasks tasks;
    private final CurrentKeys keys;
    private final ScanModel scan;
    private final AuditModel audit;
    private final EntryTimes times;
    private final Runnable reshow;
    private final Set<CacheKey> toLookAt = new HashSet<>();

    /** What was changed from here, and was not yet reported as changed. */
    private final Set<CacheKey> own = new HashSet<>();

    private final List<Consumer<Set<CacheKey>>> elsewhere = new ArrayList<>();
    private final List<Runnable> undone = new ArrayList<>();
    private final KeysStandingModel standing;
    private List<Listening> listening = List.of();
    private int caches;
    private int reindexing;

    /**
     * @param reshow shows the page again, whose entries may have changed
     */
    ShownChanges(
            BackgroundTasks tasks,
            CurrentKeys keys,
            KeysStandingModel standing,
            ScanModel scan,
            AuditModel audit,
            EntryTimes times,
            Runnable reshow) {
        this.tasks = tasks;
        this.keys = keys;
        this.standing = standing;
        this.scan = scan;
        this.audit = audit;
        this.times = times;
        this.reshow = reshow;
        audit.runningProperty().subscribe(_ -> tasks.fx().execute(this::lookAgain));
    }

    /** Lets an action have the entries that somebody changes, whenever that is reported. */
    void onElsewhere(Consumer<Set<CacheKey>> action) {
        elsewhere.add(action);
    }

    /** Lets an action follow every undo: it can have put any entry back. */
    void onUndone(Runnable action) {
        undone.add(action);
    }

    /** Follows the changes of another cache from now on. */
    void follow(OpenCache cache) {
        listening.forEach(Listening::close);
        int mine = ++caches;
        reindexing = 0;
        toLookAt.clear();
        own.clear();
        CacheChanges changes = cache.workspace().changes();
        listening =
                List.of(
                        changes.onChange(changed -> ifOpen(mine, () -> show(changed, mine))),
                        changes.onFlush(flushed -> ifOpen(mine, () -> show(cache, flushed))),
                        changes.onUndo(() -> ifOpen(mine, () -> showUndone(cache))));
    }

    private void ifOpen(int number, Runnable action) {
        tasks.fx()
                .execute(() -> {
                    if (number == caches) {
                        action.run();
                    }
                });
    }

    /**
     * Where the flush's verification came to its end, it has read the target's keys as a scan
     * would. All are read again where it did not, and where the keys outside the target are too old
     * to be audited with them.
     */
    private void show(OpenCache cache, FlushedKeys flushed) {
        times.forget(flushed::covers);
        if (flushed.left().isPresent() && standing.isCurrent() && !standing.isReading()) {
            keys.know(keys.known().flushed(flushed.target(), flushed.left().get()));
            audit.keysRead();
        } else {
            scan.readAgain(cache);
        }
    }

    /** What an undo puts back is in no memory, so the keys are read again. */
    private void showUndone(OpenCache cache) {
        times.forget();
        scan.readAgain(cache);
        undone.forEach(Runnable::run);
    }

    /**
     * The server has reported changes. It does not say whose: what was changed from here is looked
     * at once more, for somebody else may have changed it too.
     *
     * @param nanos after the changes, by the monotonic clock
     */
    void foundElsewhere(ChangedKeys changed, long nanos) {
        scan.changed(changed);
        times.forget(changed.touched()::contains);
        elsewhere.forEach(it -> it.accept(changed.touched()));
        Set<CacheKey> again = changed.touched().stream().filter(own::remove).collect(toSet());
        audit.elsewhere().changed(changed.without(again), nanos);
        toLookAt.addAll(again);
        lookAgain();
    }

    private void show(ChangedKeys changed, int mine) {
        own.addAll(changed.touched());
        scan.changed(changed);
        times.forget(changed.touched()::contains);
        toLookAt.addAll(changed.touched());
        if (changed.removed().isEmpty() && changed.added().isEmpty()) {
            reshow.run();
            lookAgain();
        } else {
            reindexing++;
            reindex(changed, mine);
        }
    }

    /** In the background: the group of a key can have a million others. */
    @SuppressWarnings("ReferenceEquality") // Whether another scan is shown meanwhile.
    private void reindex(ChangedKeys changed, int mine) {
        KnownKeys before = keys.known();
        tasks.of(() -> before.changed(changed.removed(), changed.added()))
                .onSuccess(after -> {
                    if (mine != caches) {
                        return;
                    }
                    if (keys.known() == before) {
                        reindexed(after);
                    } else {
                        reindex(changed, mine);
                    }
                })
                .start();
    }

    private void reindexed(KnownKeys after) {
        keys.know(after);
        audit.keysFollowed();
        reindexing--;
        lookAgain();
    }

    /** After the audit under way, if there is one: it has seen the entries as they were. */
    private void lookAgain() {
        if (!audit.runningProperty().get() && reindexing == 0 && !toLookAt.isEmpty()) {
            Set<CacheKey> changed = Set.copyOf(toLookAt);
            toLookAt.clear();
            audit.again(changed);
        }
    }
}
