package dev.cachewarden.ui.shell;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.group.GroupModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.search.SearchModel;
import dev.cachewarden.ui.tree.KeyTreeModel;
import dev.cachewarden.ui.tree.Place;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/**
 * What is open: the one place that decides it, from the search's text and the tree's selection, and
 * that is asked which entry that is. On the FX thread.
 */
public final class PageModel {

    /** What fills the place right of the tree. */
    public sealed interface Page {

        /** No cache is open. */
        record Welcome() implements Page {}

        record OfGroup() implements Page {}

        record Entry(CacheKey key) implements Page {}

        record Search() implements Page {}
    }

    private final ReadOnlyObjectWrapper<Page> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", new Page.Welcome());
    private final CurrentKeys keys;
    private final KeyTreeModel tree;
    private final SearchModel search;
    private final GroupModel group;
    private boolean cacheOpen;

    PageModel(CurrentKeys keys, KeyTreeModel tree, SearchModel search, GroupModel group) {
        this.keys = keys;
        this.tree = tree;
        this.search = search;
        this.group = group;
        tree.selectionProperty().subscribe(_ -> showSelection());
        keys.contentProperty().subscribe(_ -> contentChanged());
        search.textProperty().subscribe(_ -> showSearchOrSelection());
    }

    public ReadOnlyObjectProperty<Page> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The entry that is open, if one is. */
    public Optional<CacheKey> entry() {
        return shown.get() instanceof Page.Entry(CacheKey key)
                ? Optional.of(key)
                : Optional.empty();
    }

    /** Shows an entry and selects it in the tree. */
    public void open(CacheKey key) {
        leaveSearch();
        tree.selectionProperty().set(new Place.OfKey(key));
    }

    /** Shows a part of the cache. */
    public void go(Place place) {
        tree.selectionProperty().set(place);
    }

    /** Leaves the search for what was shown before it. */
    public void leaveSearch() {
        search.textProperty().set("");
    }

    /** Another cache is open: all of it is shown. */
    void startOver() {
        cacheOpen = true;
        leaveSearch();
        go(new Place.Root());
    }

    /** Other keys are there. */
    void contentChanged() {
        if (!(shown.get() instanceof Page.Search)) {
            showSelection();
        } else if (keys.isFollowing()) {
            search.refine();
        } else {
            search.search();
        }
    }

    private void showSearchOrSelection() {
        if (cacheOpen && !search.wanted().isEmpty()) {
            shown.set(new Page.Search());
        } else {
            showSelection();
        }
    }

    private void showSelection() {
        if (!cacheOpen) {
            return;
        }
        if (keys.isFollowing()) {
            showFollowed();
            return;
        }
        Place selected = tree.selectionProperty().get();
        if (selected instanceof Place.OfKey(CacheKey key)) {
            shown.set(new Page.Entry(key));
        } else {
            group.show(selected, keys.content());
            shown.set(new Page.OfGroup());
        }
    }

    /** An open entry stays: its columns follow what is reported of them. */
    private void showFollowed() {
        if (shown.get() instanceof Page.OfGroup) {
            group.follow(tree.selectionProperty().get(), keys.content());
        }
    }
}
