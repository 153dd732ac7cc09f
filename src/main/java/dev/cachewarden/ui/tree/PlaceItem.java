package dev.cachewarden.ui.tree;

import dev.cachewarden.core.index.Group;

import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.control.TreeItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tree item that makes its children when they are first asked for, all at once, and keeps those
 * that another index leaves as they are.
 */
final class PlaceItem extends TreeItem<Place> {

    /** Each change of an open item is slow: more of them are done as one. */
    private static final int MOST_CHANGES = 32;

    private final KeyTreeModel model;
    private boolean filled;
    private boolean wasLeaf;

    /** What the children were made of, where that is one thing. */
    private Optional<Group> made = Optional.empty();

    PlaceItem(KeyTreeModel model, Place place) {
        super(place);
        this.model = model;
        this.wasLeaf = model.isLeaf(place);
    }

    @Override
    public ObservableList<TreeItem<Place>> getChildren() {
        ObservableList<TreeItem<Place>> children = super.getChildren();
        if (!filled) {
            filled = true;
            made = model.group(getValue());
            children.setAll(
                    model.children(getValue()).stream()
                            .map(place -> new PlaceItem(model, place))
                            .toList());
        }
        return children;
    }

    @Override
    public boolean isLeaf() {
        return model.isLeaf(getValue());
    }

    /**
     * Shows what the present index has here, as far as children were made. Costs what has changed.
     *
     * @param place the same place, of the present index
     * @return whether items came or went below
     */
    boolean follow(Place place) {
        if (!place.equals(getValue())) {
            setValue(place);
        }
        boolean isOther = filled && followChildren();
        if (wasLeaf != isLeaf()) {
            wasLeaf = isLeaf();
            Event.fireEvent(
                    this, new TreeModificationEvent<>(valueChangedEvent(), this, getValue()));
        }
        return isOther;
    }

    private boolean followChildren() {
        Optional<Group> group = model.group(getValue());
        if (group.isPresent() && isSame(group.get())) {
            return false;
        }
        made = group;
        Map<Object, PlaceItem> before = new HashMap<>();
        super.getChildren().forEach(it -> before.put(id(it.getValue()), (PlaceItem) it));
        List<TreeItem<Place>> after = new ArrayList<>();
        boolean isOtherBelow = false;
        for (Place place : model.children(getValue())) {
            Optional<PlaceItem> kept = Optional.ofNullable(before.get(id(place)));
            isOtherBelow |= kept.isPresent() && kept.get().follow(place);
            after.add(kept.orElseGet(() -> new PlaceItem(model, place)));
        }
        return replace(after) || isOtherBelow;
    }

    @SuppressWarnings("ReferenceEquality") // An index shares the groups that it leaves alone.
    private boolean isSame(Group group) {
        return made.isPresent() && made.get() == group;
    }

    /** A range is the same if it is at the same position: its ends move with every key before. */
    private static Object id(Place place) {
        return place instanceof Place.InRange(var range) ? range.from() : place;
    }

    /** What stays is in the same order before and after, and is not touched. */
    private boolean replace(List<TreeItem<Place>> after) {
        ObservableList<TreeItem<Place>> children = super.getChildren();
        if (children.equals(after)) {
            return false;
        }
        Set<TreeItem<Place>> stay = new HashSet<>(after);
        Set<TreeItem<Place>> were = new HashSet<>(children);
        long changes =
                children.stream().filter(it -> !stay.contains(it)).count()
                        + after.stream().filter(it -> !were.contains(it)).count();
        if (changes > MOST_CHANGES) {
            children.setAll(after);
            return true;
        }
        for (int i = children.size() - 1; i >= 0; i--) {
            if (!stay.contains(children.get(i))) {
                children.remove(i);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            if (i >= children.size() || !children.get(i).equals(after.get(i))) {
                children.add(i, after.get(i));
            }
        }
        return true;
    }
}
