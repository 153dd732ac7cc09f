package dev.cachewarden.ui.search;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says of how many values the people are, and offers to look into the others. */
final class ValuesBar {

    private final HBox bar;

    ValuesBar(ValuesLook look) {
        Label words = new Label();
        words.setId(Ids.SEARCH_PEOPLE);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(look.wordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button start = new Button();
        start.setId(Ids.SEARCH_LOOK);
        start.textProperty().bind(look.offerProperty());
        start.setOnAction(_ -> look.start());
        showIf(look.offeredProperty().get(), start);
        look.offeredProperty().subscribe(is -> showIf(is, start));
        Button stop = new Button("Cancel");
        stop.setId(Ids.SEARCH_LOOK_STOP);
        stop.setAccessibleText("Stop reading the values");
        stop.setOnAction(_ -> look.stop());
        look.runningProperty().subscribe(is -> showIf(is, stop));
        bar = new HBox(words, start, stop);
        bar.getStyleClass().addAll("page-body", "values-bar");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        look.wordsProperty().subscribe(it -> showIf(!it.isEmpty(), bar));
    }

    Node node() {
        return bar;
    }

    private static void showIf(boolean is, Region node) {
        node.setMinWidth(node instanceof Button ? Region.USE_PREF_SIZE : 0);
        node.setVisible(is);
        node.setManaged(is);
    }
}
