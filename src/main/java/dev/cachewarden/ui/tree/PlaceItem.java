package dev.cachewarden.ui.tree;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

import java.util.List;

/** A tree item that makes its children when they are first asked for, all at once. */
final class PlaceItem extends TreeItem<Place> {

    private final KeyTreeModel model;
    private boolean filled;

    PlaceItem(KeyTreeModel model, Place place) {
        super(place);
        this.model = model;
    }

    @Override
    public ObservableList<TreeItem<Place>> getChildren() {
        ObservableList<TreeItem<Place>> children = super.getChildren();
        if (!filled) {
            filled = true;
            children.setAll(made());
        }
        return children;
    }

    /** Whether children exist, without making them. */
    boolean isFilled() {
        return filled;
    }

    @Override
    public boolean isLeaf() {
        return model.isLeaf(getValue());
    }

    private List<PlaceItem> made() {
        return model.children(getValue()).stream()
                .map(place -> new PlaceItem(model, place))
                .toList();
    }
}
