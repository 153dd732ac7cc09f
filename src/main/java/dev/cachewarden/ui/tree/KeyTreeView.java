package dev.cachewarden.ui.tree;

import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.actions.ActionMenu;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RowMenus;

import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;

/** The tree. Shows the model's content and keeps its selection both ways. */
public final class KeyTreeView {

    private static final double ROW = 27;

    private final KeyTreeModel model;
    private final TreeView<Place> tree = new TreeView<>();
    private final BorderPane root = new BorderPane(tree);
    private final PlaceItem top;
    private final Set<PlaceCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private CurrentKeys.Content shown;
    private boolean showing;

    /**
     * @param above from when the keys are
     */
    public KeyTreeView(KeyTreeModel model, KeysNotice above) {
        this.model = model;
        root.setTop(above.node());
        tree.setId(Ids.TREE);
        tree.getStyleClass().addAll("key-tree", "edge-to-edge");
        tree.setAccessibleText("Keys by environment and type");
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(_ -> cell());
        tree.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        top = new PlaceItem(model, new Place.Root());
        top.setExpanded(true);
        shown = model.keys().content();
        tree.setRoot(top);
        model.keys().contentProperty().subscribe((_, _) -> follow());
        model.runningProperty().subscribe((_, _) -> showAgain());
        model.marksProperty().subscribe((_, _) -> showAgain());
        model.namesProperty().subscribe((_, _) -> showAgain());
        model.selectionProperty().subscribe(this::reveal);
    }

    public Parent node() {
        return root;
    }

    private PlaceCell cell() {
        PlaceCell made = new PlaceCell(model);
        cells.add(made);
        return made;
    }

    /**
     * Gives places a menu, by mouse and keys, and takes the shortcuts of its items.
     *
     * @param actions what can be done with a place, in groups
     */
    public void offer(Function<Place, List<List<Action>>> actions) {
        RowMenus.on(tree, () -> ActionMenu.of(actions.apply(shownPlace())));
        tree.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event ->
                        actions.apply(shownPlace()).stream()
                                .flatMap(List::stream)
                                .filter(it -> it.isFor(event))
                                .findFirst()
                                .ifPresent(it -> {
                                    event.consume();
                                    it.run();
                                }));
    }

    private Place shownPlace() {
        return model.selectionProperty().get();
    }

    /** Puts the focus into the tree. */
    public void focus() {
        tree.requestFocus();
    }

    private void selected(@Nullable TreeItem<Place> item) {
        if (!showing && item != null) {
            model.selectionProperty().set(item.getValue());
        }
    }

    /** What another index leaves alone stays, open or not, selected, and where it is on screen. */
    private void follow() {
        Optional<Anchor> anchor = anchor();
        shown = model.keys().content();
        boolean isOther = followed();
        reveal(model.selectionProperty().get());
        if (isOther) {
            anchor.ifPresent(this::restore);
        }
        showAgain();
    }

    private boolean followed() {
        showing = true;
        try {
            return top.follow(new Place.Root());
        } finally {
            showing = false;
        }
    }

    /** The labels and counts of the rows on screen. */
    private void showAgain() {
        cells.forEach(PlaceCell::showAgain);
    }

    /** Selects a place in the tree, expands its ancestors, and scrolls to it. */
    private void reveal(Place place) {
        // Of another index the items are not there yet.
        if (showing || !shown.equals(model.keys().content())) {
            return;
        }
        showing = true;
        try {
            item(place).ifPresentOrElse(this::select, tree.getSelectionModel()::clearSelection);
        } finally {
            showing = false;
        }
    }

    private void select(TreeItem<Place> item) {
        @Nullable TreeItem<Place> selected = tree.getSelectionModel().getSelectedItem();
        if (Objects.equals(selected, item)) {
            return;
        }
        tree.getSelectionModel().select(item);
        int row = tree.getRow(item);
        if (!isVisible(row)) {
            tree.scrollTo(Math.max(0, row - 3));
        }
    }

    /** The item of a place, with all items above it opened. */
    private Optional<TreeItem<Place>> item(Place place) {
        TreeItem<Place> item = top;
        for (Place step : model.path(place)) {
            if (step instanceof Place.Root) {
                continue;
            }
            open(item);
            Optional<TreeItem<Place>> next = child(item, step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            item = next.get();
        }
        return Optional.of(item);
    }

    /** Children first, then open: adding to an open item is slow. */
    private static void open(TreeItem<Place> item) {
        if (!item.isExpanded()) {
            item.getChildren();
            item.setExpanded(true);
        }
    }

    private static Optional<TreeItem<Place>> child(TreeItem<Place> parent, Place place) {
        return parent.getChildren().stream()
                .filter(child -> child.getValue().equals(place))
                .findFirst();
    }

    /**
     * The row that must not move on the screen: the selected one if it can be seen, else the first.
     */
    private record Anchor(Place place, int row, int rowsBelowTop) {}

    private Optional<Anchor> anchor() {
        return flow().map(VirtualFlow::getFirstVisibleCell)
                .map(IndexedCell::getIndex)
                .flatMap(this::anchor);
    }

    private Optional<Anchor> anchor(int top) {
        int selected = tree.getSelectionModel().getSelectedIndex();
        int row = selected >= 0 && isVisible(selected) ? selected : top;
        return Optional.ofNullable(tree.getTreeItem(row))
                .map(item -> new Anchor(item.getValue(), row, row - top));
    }

    private void restore(Anchor anchor) {
        item(model.stillThere(anchor.place()))
                .map(tree::getRow)
                .filter(row -> row != anchor.row())
                .ifPresent(row -> tree.scrollTo(Math.max(0, row - anchor.rowsBelowTop())));
    }

    private boolean isVisible(int row) {
        return flow().filter(
                        flow -> {
                            @Nullable IndexedCell<?> first = flow.getFirstVisibleCell();
                            @Nullable IndexedCell<?> last = flow.getLastVisibleCell();
                            return first != null
                                    && last != null
                                    && first.getIndex() <= row
                                    && row < last.getIndex();
                        })
                .isPresent();
    }

    @SuppressWarnings("unchecked") // The skin's flow holds indexed cells.
    private Optional<VirtualFlow<? extends IndexedCell<?>>> flow() {
        return Optional.ofNullable(
                (VirtualFlow<? extends IndexedCell<?>>) tree.lookup(".virtual-flow"));
    }
}
