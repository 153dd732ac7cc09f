package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;

/** What a person does with the tree. Nodes are named by their labels. */
final class TreeRobot {

    private final FxRobot fx;
    private final WindowRobot window;

    TreeRobot(FxRobot fx, WindowRobot window) {
        this.fx = fx;
        this.window = window;
    }

    @SuppressWarnings("unchecked") // The tree of that id holds places.
    private TreeView<Place> tree() {
        return fx.lookup("#" + Ids.TREE).queryAs(TreeView.class);
    }

    /** Opens the nodes along the path, from a section on. */
    TreeRobot expand(String... path) {
        fx.interact(() -> item(path).setExpanded(true));
        window.settle();
        return this;
    }

    TreeRobot select(String... path) {
        fx.interact(() -> tree().getSelectionModel().select(item(path)));
        window.settle();
        return this;
    }

    boolean isExpanded(String... path) {
        return item(path).isExpanded();
    }

    /** The selected node's label. */
    String selected() {
        return label(tree().getSelectionModel().getSelectedItem());
    }

    /** Whether the selected row is on the screen. */
    boolean showsSelection() {
        return fx.from(tree()).lookup(".tree-cell").queryAll().stream()
                .anyMatch(cell -> cell.getPseudoClassStates().toString().contains("selected"));
    }

    /** The labels below a node. */
    List<String> below(String... path) {
        return item(path).getChildren().stream().map(this::label).toList();
    }

    /** The texts of the rows on screen: label and count. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        fx.from(tree())
                .lookup(".tree-cell")
                .queryAll()
                .forEach(cell -> rows.add(String.valueOf(cell.getAccessibleText())));
        return rows;
    }

    private TreeItem<Place> item(String... path) {
        TreeItem<Place> item = tree().getRoot();
        for (String step : path) {
            item.setExpanded(true);
            item =
                    item.getChildren().stream()
                            .filter(child -> label(child).equals(step))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("No node " + step));
        }
        return item;
    }

    private String label(TreeItem<Place> item) {
        return window.model().tree().label(item.getValue());
    }
}
