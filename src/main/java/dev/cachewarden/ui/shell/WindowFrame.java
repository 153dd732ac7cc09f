package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** What the window is divided into: toolbar, tree, page, drawer and status line. */
final class WindowFrame {

    private static final double TREE_WIDTH = 300;
    private static final double TREE_MOST = 400;
    private static final double TREE_PART = 0.16;

    /** What an entry and the drawer need; if they got less, the tree would shrink as they show. */
    private static final double PAGE_WIDTH = 750;

    private final BorderPane root = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final StackPane page = new StackPane();
    private final Node welcome;

    /**
     * A frame without a page.
     *
     * @param welcome in place of tree, page and drawer while no cache is open
     */
    WindowFrame(Node top, Node tree, Node drawer, Node status, Node welcome) {
        this.welcome = welcome;
        page.setId(Ids.CONTENT);
        page.getStyleClass().add("window-page");
        // In a low window the page is cut, not the toolbar and the status line.
        page.setMinHeight(0);
        BorderPane right = new BorderPane(page);
        right.setBottom(drawer);
        split.getItems().setAll(tree, right);
        split.getStyleClass().add("window-split");
        SplitPane.setResizableWithParent(tree, false);
        FirstDivider.give(split, WindowFrame::treeWidth);
        root.setCenter(new StackPane(split, welcome));
        root.setTop(top);
        root.setBottom(status);
        root.getStyleClass().add("window");
    }

    Parent node() {
        return root;
    }

    /** Shows the cache that is open, or that none is; answers whether one is shown newly. */
    boolean open(boolean isOpen) {
        boolean newly = isOpen && !split.isVisible();
        split.setVisible(isOpen);
        welcome.setVisible(!isOpen);
        return newly;
    }

    /** Shows a page. */
    void fill(Node content) {
        if (!page.getChildren().contains(content)) {
            page.getChildren().setAll(content);
        }
    }

    private static double treeWidth(double width) {
        double least = Math.min(TREE_WIDTH, Math.max(0, width - PAGE_WIDTH));
        return Math.clamp(width * TREE_PART, least, TREE_MOST);
    }
}
