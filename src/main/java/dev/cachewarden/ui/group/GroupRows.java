package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.support.BackgroundTasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The keys of a page that the filter leaves, in the order that is wanted, and how many they are.
 * Worked out away from the FX thread where that takes time. On the FX thread.
 */
final class GroupRows {

    private final BackgroundTasks tasks;
    private final ObservableValue<GroupPage> page;
    private final ObservableValue<Optional<Arranged>> arranged;
    private final ReadOnlyObjectWrapper<ObservableList<CacheKey>> rows =
            new ReadOnlyObjectWrapper<>(FXCollections.emptyObservableList());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final StringProperty asOf = new SimpleStringProperty(this, "asOf", "");
    private final ReadOnlyBooleanWrapper filtering = new ReadOnlyBooleanWrapper();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private boolean following;
    private boolean isFilteringAgain;
    private boolean isFilterDue;

    GroupRows(
            BackgroundTasks tasks,
            ObservableValue<GroupPage> page,
            ObservableValue<Optional<Arranged>> arranged) {
        this.tasks = tasks;
        this.page = page;
        this.arranged = arranged;
        filter.subscribe(this::applyFilter);
        asOf.subscribe((_, _) -> count());
        arranged.subscribe((_, _) -> applyFilter());
    }

    /** Replaced as a whole. */
    ReadOnlyObjectProperty<ObservableList<CacheKey>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** {@code 12 of 50,000 keys as of 14:00:02}. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** From when the keys are, if that is to be said: {@code as of 14:00:02}. */
    StringProperty asOfProperty() {
        return asOf;
    }

    /** Whether the keys that the filter leaves are being looked for. */
    ReadOnlyBooleanProperty filteringProperty() {
        return filtering.getReadOnlyProperty();
    }

    /** Whether rows are being replaced because keys have come or gone by themselves. */
    boolean isFollowing() {
        return following;
    }

    /**
     * Another page is shown.
     *
     * @param keepsFilter whether it is of the same place
     */
    void show(boolean keepsFilter) {
        if (!keepsFilter && !filter.get().isEmpty()) {
            filter.set("");
        } else {
            applyFilter();
        }
    }

    /** Some keys of the page have come or gone by themselves. */
    void follow(GroupPage before) {
        GroupPage now = page.getValue();
        if (now.hasKeysOf(before)) {
            count();
        } else if (filtering.get()) {
            isFilterDue = true;
        } else {
            filterAgain(now);
        }
    }

    /** The rows that are shown stay until others are found. */
    private void filterAgain(GroupPage now) {
        String wanted = filter.get().strip();
        if (isAll(now, wanted)) {
            follow(KeyRows.all(now));
            return;
        }
        if (isFilteringAgain) {
            isFilterDue = true;
            return;
        }
        AtomicBoolean mine = cancelled;
        isFilteringAgain = true;
        var wantedOrder = arranged.getValue();
        tasks.of(() -> KeyRows.matching(now, wanted, wantedOrder, mine::get))
                .onSuccess(found -> {
                    isFilteringAgain = false;
                    if (!mine.get()) {
                        follow(found);
                    }
                    filterIfDue();
                })
                .start();
    }

    private void filterIfDue() {
        if (isFilterDue) {
            isFilterDue = false;
            filterAgain(page.getValue());
        }
    }

    private void follow(ObservableList<CacheKey> others) {
        following = true;
        try {
            rows.set(others);
        } finally {
            following = false;
        }
        count();
    }

    private boolean isAll(GroupPage shown, String wanted) {
        return shown.group().isEmpty() || (wanted.isEmpty() && arranged.getValue().isEmpty());
    }

    private void applyFilter() {
        cancelled.set(true);
        filtering.set(false);
        GroupPage shown = page.getValue();
        String wanted = filter.get().strip();
        if (isAll(shown, wanted)) {
            rows.set(KeyRows.all(shown));
            count();
            return;
        }
        filtering.set(true);
        count();
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        var wantedOrder = arranged.getValue();
        tasks.of(() -> KeyRows.matching(shown, wanted, wantedOrder, mine::get))
                .onSuccess(found -> {
                    if (!mine.get()) {
                        filtering.set(false);
                        rows.set(found);
                        count();
                        filterIfDue();
                    }
                })
                .start();
    }

    /** How many keys the page has and the filter leaves, from when if that is to be said. */
    private void count() {
        GroupPage shown = page.getValue();
        boolean isFiltered = shown.group().isPresent() && !filter.get().isBlank();
        count.set(
                isFiltered && filtering.get()
                        ? GroupWords.filtering(shown, asOf.get())
                        : GroupWords.count(
                                shown,
                                isFiltered ? Optional.of(rows.get().size()) : Optional.empty(),
                                asOf.get()));
    }
}
