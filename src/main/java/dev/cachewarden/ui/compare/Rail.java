package dev.cachewarden.ui.compare;

import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import java.util.Locale;
import java.util.function.Supplier;

/** The words of a column without an entry, upright in place of its lines. */
final class Rail {

    private static final double QUARTER = 90;

    private final ColumnModel column;
    private final Supplier<String> words;
    private final Label label = new Label();
    private final StackPane node = new StackPane(new Group(label));

    Rail(ColumnModel column, Supplier<String> words) {
        this.column = column;
        this.words = words;
        label.getStyleClass().addAll("muted", "compare-rail");
        label.setRotate(QUARTER);
        node.setId(Ids.COMPARE_RAIL + column.section().label());
        node.setPadding(new Insets(10, 0, 0, 0));
        node.setAlignment(Pos.TOP_CENTER);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(node.widthProperty());
        clip.heightProperty().bind(node.heightProperty());
        node.setClip(clip);
        node.setMinWidth(0);
        // A group is as large as its contents, which must not make the column larger.
        node.setPrefWidth(0);
        node.setMinHeight(0);
        node.setPrefHeight(0);
    }

    StackPane node() {
        return node;
    }

    void refresh() {
        String said = words.get();
        node.setVisible(!said.isEmpty());
        label.setText(column.section().label().toUpperCase(Locale.ROOT) + "  " + said);
    }
}
