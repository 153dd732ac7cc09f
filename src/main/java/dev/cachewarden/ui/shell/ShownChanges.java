package dev.cachewarden.ui.shell;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.app.change.ChangedKeys;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.ttl.EntryTimes;

import java.util.HashSet;
import java.util.Set;

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
    private Listening listening = () -> {};
    private int caches;
    private int reindexing;

    /**
     * @param reshow shows the page again, whose entries may have changed
     */
    ShownChanges(
            BackgroundTasks tasks,
            CurrentKeys keys,
            ScanModel scan,
            AuditModel audit,
            EntryTimes times,
            Runnable reshow) {
        this.tasks = tasks;
        this.keys = keys;
        this.scan = scan;
        this.audit = audit;
        this.times = times;
        this.reshow = reshow;
        audit.runningProperty().subscribe(_ -> tasks.fx().execute(this::lookAgain));
    }

    /** Follows the changes of another cache from now on. */
    void follow(OpenCache cache) {
        listening.close();
        int mine = ++caches;
        reindexing = 0;
        toLookAt.clear();
        listening =
                cache.workspace()
                        .changes()
                        .onChange(changed ->
                                tasks.fx()
                                        .execute(() -> {
                                            if (mine == caches) {
                                                show(changed, mine);
                                            }
                                        }));
    }

    private void show(ChangedKeys changed, int mine) {
        scan.changed(changed);
        times.forget(changed.touched());
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
