package dev.cachewarden.ui.group;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.Place;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The part of the cache that is shown, and the filter over its keys. On the FX thread. */
public final class GroupModel {

    /** How long the rows must not scroll before Redis is asked about them. */
    private static final Duration QUIET = Duration.ofMillis(120);

    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Page> page;
    private final ReadOnlyObjectWrapper<ObservableList<CacheKey>> rows =
            new ReadOnlyObjectWrapper<>(FXCollections.emptyObservableList());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<FindingMarks> marks =
            new SimpleObjectProperty<>(this, "marks", FindingMarks.NONE);
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final StringProperty asOf = new SimpleStringProperty(this, "asOf", "");
    private final ObjectProperty<Optional<String>> hindrance =
            new SimpleObjectProperty<>(this, "hindrance", Optional.empty());
    private final ReadOnlyBooleanWrapper filtering = new ReadOnlyBooleanWrapper();
    private final VisibleFacts facts;
    private AtomicBoolean cancelled = new AtomicBoolean();
    private boolean following;
    private boolean isFilteringAgain;
    private boolean isFilterDue;

    /**
     * What is shown.
     *
     * @param prefix what keys of ours start with
     */
    public record Page(Place place, KnownKeys keys, String prefix) {

        public KeyIndex index() {
            return keys.index();
        }

        /** The group whose keys are listed; empty for pages that only count. */
        Optional<Group> group() {
            return switch (place) {
                case Place.OfType(var section, var type) -> index().group(section, type);
                case Place.InRange(var range) -> Optional.of(range.group());
                case Place.Root(), Place.InSection _, Place.OfKey _ -> Optional.empty();
            };
        }

        @SuppressWarnings("ReferenceEquality") // An index shares the groups it leaves alone.
        boolean hasKeysOf(Page other) {
            return group().orElse(null) == other.group().orElse(null)
                    && from() == other.from()
                    && to() == other.to();
        }

        int from() {
            return place instanceof Place.InRange(var range) ? range.from() : 0;
        }

        int to() {
            return place instanceof Place.InRange(var range)
                    ? range.to()
                    : group().map(Group::size).orElse(0);
        }
    }

    public GroupModel(
            BackgroundTasks tasks, Supplier<Optional<Workspace>> workspace, EntryTimes times) {
        this.tasks = tasks;
        this.page =
                new ReadOnlyObjectWrapper<>(
                        new Page(
                                new Place.Root(),
                                KnownKeys.nothing(KeyGrammar.withDefaults()),
                                ""));
        this.facts = new VisibleFacts(tasks, workspace, times);
        filter.subscribe(this::applyFilter);
        asOf.subscribe((_, _) -> count());
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The keys to list; replaced as a whole. */
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
    public StringProperty asOfProperty() {
        return asOf;
    }

    /** Why the server is unavailable at present, a sentence; empty if it is available. */
    public ObjectProperty<Optional<String>> hindranceProperty() {
        return hindrance;
    }

    /** Whether the keys that the filter leaves are being looked for. */
    ReadOnlyBooleanProperty filteringProperty() {
        return filtering.getReadOnlyProperty();
    }

    /** The findings to mark in the table. */
    public ObjectProperty<FindingMarks> marksProperty() {
        return marks;
    }

    /** Who is behind keys; another object when more is known or may be shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    VisibleFacts facts() {
        return facts;
    }

    /** A runnable that runs {@code action} when calls have ceased for a moment. */
    Runnable whenQuiet(Runnable action) {
        return tasks.debounced(QUIET, action);
    }

    /** Shows a page; the filter stays while the page is of the same place. */
    public void show(Place place, CurrentKeys.Content content) {
        boolean same = place.equals(page.get().place());
        facts.forget();
        page.set(new Page(place, content.keys(), content.prefix()));
        if (!same && !filter.get().isEmpty()) {
            filter.set("");
        } else {
            applyFilter();
        }
    }

    /** Entries were changed by somebody else. */
    public void changed(Predicate<CacheKey> changed) {
        facts.forget(changed);
    }

    /** Whether rows are being replaced because keys have come or gone by themselves. */
    boolean isFollowing() {
        return following;
    }

    /** Some keys have come or gone by themselves: counts and rows follow, nothing else moves. */
    public void follow(Place place, CurrentKeys.Content content) {
        Page shown = page.get();
        if (!isSame(place, shown.place())) {
            show(place, content);
            return;
        }
        Page now = new Page(place, content.keys(), content.prefix());
        page.set(now);
        if (now.hasKeysOf(shown)) {
            count();
        } else if (filtering.get()) {
            isFilterDue = true;
        } else {
            filterAgain(now);
        }
    }

    /** The rows that are shown stay until others are found. */
    private void filterAgain(Page now) {
        String wanted = filter.get().strip();
        if (now.group().isEmpty() || wanted.isEmpty()) {
            follow(KeyRows.all(now));
            return;
        }
        if (isFilteringAgain) {
            isFilterDue = true;
            return;
        }
        AtomicBoolean mine = cancelled;
        isFilteringAgain = true;
        tasks.of(() -> KeyRows.matching(now, wanted, mine::get))
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
            filterAgain(page.get());
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

    /** Whether both are parts of the same keys, be it with other ends. */
    static boolean isSame(Place one, Place other) {
        return one.equals(other)
                || one instanceof Place.InRange(var range)
                        && other instanceof Place.InRange(var shown)
                        && range.group().section().equals(shown.group().section())
                        && range.group().type() == shown.group().type();
    }

    private void applyFilter() {
        cancelled.set(true);
        filtering.set(false);
        Page shown = page.get();
        String wanted = filter.get().strip();
        if (shown.group().isEmpty() || wanted.isEmpty()) {
            rows.set(KeyRows.all(shown));
            count();
            return;
        }
        filtering.set(true);
        count();
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        tasks.of(() -> KeyRows.matching(shown, wanted, mine::get))
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
        Page shown = page.get();
        String keys = GroupWords.count(shown);
        if (filtering.get()) {
            keys = "filtering " + keys + "…";
        } else if (shown.group().isPresent() && !filter.get().isBlank()) {
            keys = Numbers.of(rows.get().size()) + " of " + keys;
        }
        count.set(asOf.get().isEmpty() ? keys : keys + " " + asOf.get());
    }
}
