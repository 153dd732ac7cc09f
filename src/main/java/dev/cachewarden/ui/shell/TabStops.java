package dev.cachewarden.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.List;
import java.util.stream.Stream;

/** Where the Tab key stops below a node, in its order. */
final class TabStops {

    private TabStops() {}

    static List<Node> below(Parent root) {
        return stops(root).toList();
    }

    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> self = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(
                        self, parent.getChildrenUnmodifiable().stream().flatMap(TabStops::stops))
                : self;
    }
}
