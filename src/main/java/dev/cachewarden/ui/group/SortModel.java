package dev.cachewarden.ui.group;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.KeyOrder;
import dev.cachewarden.app.browse.TimesAndSizes;
import dev.cachewarden.app.browse.TimesReading;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The order of the rows of a group. What must be read for it is offered with its price; what is
 * known is sorted at once. Numbers are worked out away from the FX thread. On the FX thread.
 */
final class SortModel {

    private final BackgroundTasks tasks;
    private final Supplier<Optional<Workspace>> workspace;
    private final Supplier<Optional<SortSource>> source;
    private final ReadOnlyObjectWrapper<Optional<Arranged>> arranged =
            new ReadOnlyObjectWrapper<>(this, "arranged", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SortOffer>> offer =
            new ReadOnlyObjectWrapper<>(this, "offer", Optional.empty());
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private Cancellation cancellation = new Cancellation();
    private Optional<Times> times = Optional.empty();

    /** What was read of all keys of a list, for time to live and for size. */
    private record Times(Group group, int from, TimesAndSizes read, Instant began) {

        Arranged by(SortColumn column, boolean isDescending) {
            long[] values = column == SortColumn.TIME ? read.ends() : read.sizes();
            return new Arranged(
                    column, isDescending, KeyOrder.of(group, from, values, began), unread());
        }

        private String unread() {
            String refused =
                    read.refused() == 0 ? "" : Numbers.of(read.refused()) + " may not be read";
            String gone = read.gone() == 0 ? "" : Numbers.of(read.gone()) + " had ended";
            return refused + (refused.isEmpty() || gone.isEmpty() ? "" : ", ") + gone;
        }
    }

    /**
     * @param source what there is to be sorted at present
     */
    SortModel(
            BackgroundTasks tasks,
            Supplier<Optional<Workspace>> workspace,
            Supplier<Optional<SortSource>> source) {
        this.tasks = tasks;
        this.workspace = workspace;
        this.source = source;
    }

    /** The order of the rows; empty while they are in that of their names. */
    ReadOnlyObjectProperty<Optional<Arranged>> arrangedProperty() {
        return arranged.getReadOnlyProperty();
    }

    /** What is to be agreed to before it is read. */
    ReadOnlyObjectProperty<Optional<SortOffer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** What is being done, a sentence; empty while nothing is. */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the last one failed, a sentence. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Rows are in the order of their names again; what is being read for another is not used. */
    void clear() {
        cancel();
        times = Optional.empty();
        error.set("");
        if (arranged.get().isPresent()) {
            arranged.set(Optional.empty());
        }
    }

    boolean isSortedBy(SortColumn column, boolean isDescending) {
        return arranged.get()
                .map(it -> it.column() == column && it.isDescending() == isDescending)
                .orElse(column == SortColumn.KEY && !isDescending);
    }

    /** Runs on the FX thread, after what runs there at present. */
    void later(Runnable action) {
        tasks.fx().execute(action);
    }

    /** Rows stay as they are. */
    void cancel() {
        cancellation.cancel();
        progress.set("");
        offer.set(Optional.empty());
    }

    /** By a column, and by the one that the rows are sorted by in its other direction. */
    void turn(SortColumn column) {
        @Nullable Arranged shown = arranged.get().orElse(null);
        boolean isSame = shown == null ? column == SortColumn.KEY : shown.column() == column;
        sort(column, isSame && (shown == null || !shown.isDescending()));
    }

    /** More values were read: what is sorted by them is sorted anew. */
    void valuesRead() {
        arranged.get()
                .filter(it -> it.column().isInValues())
                .ifPresent(it -> {
                    cancel();
                    source.get().ifPresent(keys -> sort(keys, it.column(), it.isDescending()));
                });
    }

    /** What was offered is not wanted, unless it was agreed to before. */
    void declined() {
        offer.set(Optional.empty());
    }

    void sort(SortColumn column, boolean isDescending) {
        cancel();
        error.set("");
        Optional<Arranged> same = arranged.get().filter(it -> it.column() == column);
        if (column == SortColumn.KEY && !isDescending) {
            clear();
        } else if (same.isPresent()) {
            arranged.set(same.map(it -> it.turned(isDescending)));
        } else {
            source.get().ifPresent(keys -> sort(keys, column, isDescending));
        }
    }

    private void sort(SortSource keys, SortColumn column, boolean isDescending) {
        if (column.isRead()) {
            byTimes(keys, column, isDescending);
        } else {
            Instant now = now();
            start(() -> Optional.of(keys.known(column, isDescending, now)));
        }
    }

    private void byTimes(SortSource keys, SortColumn column, boolean isDescending) {
        if (times.isPresent()) {
            arranged.set(times.map(it -> it.by(column, isDescending)));
            return;
        }
        workspace
                .get()
                .map(open ->
                        new SortOffer(
                                column,
                                keys.count(),
                                CostAgreement.of(open).isNeeded(),
                                () -> read(open, keys, column, isDescending)))
                .ifPresent(it -> offer.set(Optional.of(it)));
    }

    private void read(Workspace open, SortSource keys, SortColumn column, boolean isDescending) {
        offer.set(Optional.empty());
        Instant began = open.clock().now();
        TimesReading reading = new TimesReading(open.server(), keys::name, keys.count());
        Cancellation mine = new Cancellation();
        cancellation = mine;
        progress.set("Reading times to live and sizes");
        String all = Numbers.of(keys.count());
        tasks.of(() ->
                        reading.run(read -> say(mine, Numbers.of(read) + " of " + all), mine)
                                .map(read -> new Times(keys.group(), keys.from(), read, began)))
                .onSuccess(read -> {
                    if (!mine.isCancelled()) {
                        progress.set("");
                        times = read;
                        arranged.set(read.map(it -> it.by(column, isDescending)));
                    }
                })
                .onError(failure -> fail(mine, failure))
                .start();
    }

    private void say(Cancellation mine, String read) {
        tasks.fx()
                .execute(() -> {
                    if (!mine.isCancelled() && !progress.get().isEmpty()) {
                        progress.set("Reading times to live and sizes: " + read);
                    }
                });
    }

    private void start(Callable<Optional<Arranged>> work) {
        Cancellation mine = new Cancellation();
        cancellation = mine;
        progress.set("Sorting…");
        tasks.of(work)
                .onSuccess(found -> {
                    if (!mine.isCancelled()) {
                        progress.set("");
                        arranged.set(found);
                    }
                })
                .onError(failure -> fail(mine, failure))
                .start();
    }

    private void fail(Cancellation mine, Throwable failure) {
        if (!mine.isCancelled()) {
            progress.set("");
            error.set("The rows were not sorted. " + Messages.of(failure));
        }
    }

    private Instant now() {
        return workspace.get().map(it -> it.clock().now()).orElseGet(Instant::now);
    }
}
