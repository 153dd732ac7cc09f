package dev.cachewarden.ui.group;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.TimeAndSize;
import dev.cachewarden.app.browse.VisibleEntries;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Times to live and sizes of the rows on screen, for cells to observe. On the FX thread. */
final class VisibleFacts {

    private final BackgroundTasks tasks;
    private final Supplier<Optional<Workspace>> workspace;
    private final EntryTimes times;
    private final VisibleEntries entries = new VisibleEntries();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper forgotten = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    VisibleFacts(BackgroundTasks tasks, Supplier<Optional<Workspace>> workspace, EntryTimes times) {
        this.times = times;
        this.tasks = tasks;
        this.workspace = workspace;
    }

    Optional<TimeAndSize> of(CacheKey key) {
        return entries.of(key)
                .map(facts -> new TimeAndSize(times.of(key).or(facts::ttl), facts.bytes()));
    }

    /** Grows whenever a cell may have something else to show. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    Clock clock() {
        return workspace.get().map(Workspace::clock).orElseGet(Clock::system);
    }

    /** A second has passed. */
    void tick() {
        revision.set(revision.get() + 1);
    }

    /** What is known is of an earlier reading; answers under way do not count. */
    void forget() {
        entries.forget();
        error.set("");
    }

    /** Some entries were changed. What cells show of them stays until they are read again. */
    void forget(Predicate<CacheKey> changed) {
        entries.forget(changed);
        forgotten.set(forgotten.get() + 1);
    }

    /** Grows whenever rows are to be read again. */
    ReadOnlyIntegerProperty forgottenProperty() {
        return forgotten.getReadOnlyProperty();
    }

    /** Reads the missing facts of these rows. */
    void read(List<CacheKey> visible) {
        Optional<Workspace> open = workspace.get();
        open.flatMap(_ -> entries.request(visible, this::isToBeRead))
                .ifPresent(request -> read(open.orElseThrow().server(), request));
    }

    private void read(CacheReader server, VisibleEntries.Request request) {
        tasks.of(() -> request.read(server))
                .onSuccess(answer -> take(request, answer))
                .onError(failure -> fail(request, failure))
                .start();
    }

    private boolean isToBeRead(CacheKey key) {
        return of(key).map(this::hasRunOut).orElse(true);
    }

    private boolean hasRunOut(TimeAndSize facts) {
        return facts.ttl().orElse(null) instanceof Ttl.Running running
                && running.isExpired(clock().nanos());
    }

    private void take(VisibleEntries.Request request, List<TimeAndSize> answer) {
        if (entries.take(request, answer)) {
            for (int i = 0; i < answer.size(); i++) {
                CacheKey key = request.keys().get(i);
                answer.get(i).ttl().ifPresent(ttl -> times.learn(key, ttl));
            }
            error.set("");
            tick();
        }
    }

    private void fail(VisibleEntries.Request request, Throwable failure) {
        if (entries.fail(request)) {
            error.set(Messages.of(failure));
        }
    }
}
