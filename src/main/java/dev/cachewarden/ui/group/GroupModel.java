package dev.cachewarden.ui.group;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.origin.EntryOrigins;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.Place;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The part of the cache that is shown, and the filter over its keys. On the FX thread. */
public final class GroupModel {

    /** How long the rows must not scroll before Redis is asked about them. */
    private static final Duration QUIET = Duration.ofMillis(120);

    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<GroupPage> page;
    private final ObjectProperty<FindingMarks> marks =
            new SimpleObjectProperty<>(this, "marks", FindingMarks.NONE);
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final ObjectProperty<EntryOrigins> origins =
            new SimpleObjectProperty<>(this, "origins", EntryOrigins.NONE);
    private final ObjectProperty<Optional<String>> hindrance =
            new SimpleObjectProperty<>(this, "hindrance", Optional.empty());
    private final VisibleFacts facts;
    private final SortModel sorting;
    private final GroupRows rows;
    private final SortWords sortWords;
    private Runnable readValues = () -> {};

    public GroupModel(
            BackgroundTasks tasks,
            Supplier<Optional<Workspace>> workspace,
            EntryTimes times,
            ZoneId zone) {
        this.tasks = tasks;
        this.page =
                new ReadOnlyObjectWrapper<>(
                        new GroupPage(
                                new Place.Root(),
                                KnownKeys.nothing(KeyGrammar.withDefaults()),
                                ""));
        this.facts = new VisibleFacts(tasks, workspace, times);
        this.sorting = new SortModel(tasks, workspace, this::sortSource);
        this.rows = new GroupRows(tasks, page.getReadOnlyProperty(), sorting.arrangedProperty());
        this.sortWords = new SortWords(sorting, rows.rowsProperty(), zone);
        names.subscribe((_, _) -> sorting.valuesRead());
        origins.subscribe((_, _) -> sorting.valuesRead());
    }

    public ReadOnlyObjectProperty<GroupPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The keys to list; replaced as a whole. */
    ReadOnlyObjectProperty<ObservableList<CacheKey>> rowsProperty() {
        return rows.rowsProperty();
    }

    StringProperty filterProperty() {
        return rows.filterProperty();
    }

    /** {@code 12 of 50,000 keys as of 14:00:02}. */
    ReadOnlyStringProperty countProperty() {
        return rows.countProperty();
    }

    /** From when the keys are, if that is to be said: {@code as of 14:00:02}. */
    public StringProperty asOfProperty() {
        return rows.asOfProperty();
    }

    /** Why the server is unavailable at present, a sentence; empty if it is available. */
    public ObjectProperty<Optional<String>> hindranceProperty() {
        return hindrance;
    }

    /** Whether the keys that the filter leaves are being looked for. */
    ReadOnlyBooleanProperty filteringProperty() {
        return rows.filteringProperty();
    }

    /** The findings to mark in the table. */
    public ObjectProperty<FindingMarks> marksProperty() {
        return marks;
    }

    /** Who is behind keys; another object when more is known or may be shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    /** Whose the users are; another object when more is known. */
    public ObjectProperty<EntryOrigins> originsProperty() {
        return origins;
    }

    VisibleFacts facts() {
        return facts;
    }

    /** Sorting the listed keys by each column. */
    public List<Action> sortings() {
        return SortControls.actions(this);
    }

    SortModel sorting() {
        return sorting;
    }

    /** What rows are sorted by, from when, and how far a sorting is; empty if nothing is sorted. */
    ReadOnlyStringProperty sortWordsProperty() {
        return sortWords.property();
    }

    /** Whether rows are sorted by what is in the values, and not all of those were read. */
    boolean sortsByUnread() {
        return sorting.arrangedProperty().get().filter(it -> it.column().isInValues()).isPresent()
                && rows.rowsProperty().get() instanceof KeyRows keys
                && keys.unknown() > 0;
    }

    /** Calls {@code reader} when the user wants all values read, after asking what that costs. */
    public void readValuesBy(Runnable reader) {
        readValues = reader;
    }

    void readValues() {
        readValues.run();
    }

    private Optional<SortSource> sortSource() {
        GroupPage shown = page.get();
        return shown.group()
                .map(it ->
                        new SortSource(
                                it,
                                shown.from(),
                                shown.to(),
                                names.get(),
                                origins.get(),
                                marks.get()));
    }

    /** A runnable that runs {@code action} when calls have ceased for a moment. */
    Runnable whenQuiet(Runnable action) {
        return tasks.debounced(QUIET, action);
    }

    /** Shows a page; the filter stays while the page is of the same place. */
    public void show(Place place, CurrentKeys.Content content) {
        boolean same = place.equals(page.get().place());
        facts.forget();
        if (!isSame(place, page.get().place())) {
            sorting.clear();
        }
        page.set(new GroupPage(place, content.keys(), content.prefix()));
        rows.show(same);
    }

    /** Entries were changed by somebody else. */
    public void changed(Predicate<CacheKey> changed) {
        facts.forget(changed);
    }

    /** Whether rows are being replaced because keys have come or gone by themselves. */
    boolean isFollowing() {
        return rows.isFollowing();
    }

    /** Another cache is open, or none: what rows were sorted by is not of it. */
    public void forgetOrder() {
        sorting.clear();
    }

    /** Some keys have come or gone by themselves: counts and rows follow, nothing else moves. */
    public void follow(Place place, CurrentKeys.Content content) {
        GroupPage shown = page.get();
        if (!isSame(place, shown.place())) {
            show(place, content);
            return;
        }
        page.set(new GroupPage(place, content.keys(), content.prefix()));
        rows.follow(shown);
    }

    /** Whether both are parts of the same keys, be it with other ends. */
    static boolean isSame(Place one, Place other) {
        return one.equals(other)
                || (one instanceof Place.InRange(var range)
                        && other instanceof Place.InRange(var shown)
                        && range.group().section().equals(shown.group().section())
                        && range.group().type() == shown.group().type());
    }
}
