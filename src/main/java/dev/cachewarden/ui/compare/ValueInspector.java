package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.compare.Row;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The whole of one line, column by column, wrapped: for values that do not fit their column. */
final class ValueInspector {

    /** A text area slows down long before it is full. */
    private static final int LONGEST = 100_000;

    private final CompareModel model;
    private final HBox node = new HBox(ColumnWidths.GAP);

    ValueInspector(CompareModel model) {
        this.model = model;
        node.setId(Ids.COMPARE_INSPECTOR);
        model.selectedProperty().subscribe((was, is) -> hide());
        fit(Room.USUAL);
        hide();
    }

    HBox node() {
        return node;
    }

    /** Never so high that no lines remain above it. */
    void fit(Room room) {
        double height =
                switch (room) {
                    case USUAL -> 140;
                    case TIGHT -> 110;
                    case LOW -> 76;
                };
        node.setPrefHeight(height);
        node.setMinHeight(height);
    }

    void hide() {
        node.setVisible(false);
        node.setManaged(false);
    }

    boolean isShown() {
        return node.isVisible();
    }

    void show(Row row) {
        node.getChildren().clear();
        boolean masked = model.document().maskedProperty().get();
        for (DisplayColumn column : model.displayed()) {
            int place = model.document().placeOf(column);
            if (place >= 0) {
                row.line(place, masked).map(Line::text).ifPresent(text -> add(title(column), text));
            }
        }
        node.setVisible(true);
        node.setManaged(true);
    }

    private static Label title(DisplayColumn column) {
        return switch (column) {
            case DisplayColumn.OfCopy(ColumnModel copy) -> SectionTag.of(copy.section());
            case DisplayColumn.OfFurther(ExternalColumn further) -> new Label(further.title());
        };
    }

    private void add(Label title, String text) {
        TextArea area =
                new TextArea(
                        text.length() <= LONGEST
                                ? text
                                : text.substring(0, LONGEST) + "… (Copy copies the whole line)");
        area.setEditable(false);
        area.setAccessibleText("The whole line of " + title.getText());
        area.setWrapText(true);
        area.getStyleClass().add("monospace");
        Button copy = new Button("Copy this line");
        copy.getStyleClass().add("compare-action");
        copy.setOnAction(click -> Clip.copy(text));
        HBox head = new HBox(8, title, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, head, area);
        VBox.setVgrow(area, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        node.getChildren().add(box);
    }
}
