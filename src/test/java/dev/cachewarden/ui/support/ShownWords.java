package dev.cachewarden.ui.support;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is said to eyes, to ears and to the mouse, in all windows that are open. */
public final class ShownWords {

    private ShownWords() {}

    /** Of all windows, titles, menus and tips included. On the FX thread. */
    public static Set<String> everywhere() {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(ShownWords::of)
                .collect(Collectors.toSet());
    }

    private static Stream<String> of(Window window) {
        Stream<String> title =
                window instanceof Stage stage
                        ? Stream.ofNullable(stage.getTitle())
                        : Stream.empty();
        return Stream.concat(
                title, nodes(window.getScene().getRoot()).stream().flatMap(ShownWords::of));
    }

    /** A node and all below it that are visible. On the FX thread. */
    public static List<Node> nodes(Node top) {
        List<Node> found = new ArrayList<>();
        if (top.isVisible()) {
            found.add(top);
            if (top instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> found.addAll(nodes(child)));
            }
        }
        return found;
    }

    private static Stream<String> of(Node node) {
        Stream<String> seen =
                switch (node) {
                    case Labeled label -> Stream.ofNullable(label.getText());
                    case Text text -> Stream.of(text.getText());
                    case TextInputControl field ->
                            Stream.of(field.getText(), field.getPromptText())
                                    .filter(it -> it != null);
                    case ComboBox<?> box -> box.getItems().stream().map(String::valueOf);
                    default -> Stream.empty();
                };
        Stream<String> menu =
                node instanceof MenuButton button ? items(button.getItems()) : Stream.empty();
        Stream<String> heard =
                Stream.of(
                                node.getAccessibleText(),
                                node.getAccessibleHelp(),
                                node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                        .filter(it -> it != null)
                        .map(String::valueOf);
        return Stream.of(seen, menu, heard, tips(node)).flatMap(words -> words);
    }

    private static Stream<String> tips(Node node) {
        Stream<String> own =
                node instanceof Control control && control.getTooltip() != null
                        ? Stream.of(control.getTooltip().getText())
                        : Stream.empty();
        Stream<String> installed =
                node.hasProperties()
                        ? node.getProperties().values().stream()
                                .filter(Tooltip.class::isInstance)
                                .map(tip -> ((Tooltip) tip).getText())
                        : Stream.empty();
        return Stream.concat(own, installed).filter(it -> it != null);
    }

    private static Stream<String> items(List<MenuItem> items) {
        return items.stream()
                .flatMap(item ->
                        Stream.concat(
                                Stream.ofNullable(item.getText()),
                                item instanceof Menu menu
                                        ? items(menu.getItems())
                                        : Stream.empty()));
    }
}
