package dev.cachewarden.ui.figures;

import dev.cachewarden.core.figures.Figure;
import dev.cachewarden.core.text.Numbers;

import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/** A figure as bars, a line a part, with the numbers. */
final class FigureBars {

    private static final double LEAST = 2;
    private static final double HEIGHT = 9;

    private FigureBars() {}

    static Node of(Figure figure) {
        Label title = new Label(figure.title());
        title.getStyleClass().add("figure-title");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("figure-lines");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), bars, numbers);
        List<Figure.Part> parts = shown(figure);
        for (int line = 0; line < parts.size(); line++) {
            Figure.Part part = parts.get(line);
            lines.addRow(
                    line,
                    words(part.label()),
                    new Bar(part, figure.largest()),
                    words(Numbers.of(part.count())));
        }
        VBox box = new VBox(title, lines);
        box.getStyleClass().add("figure");
        box.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        box.setAccessibleText(
                figure.title()
                        + ": "
                        + parts.stream()
                                .map(part -> part.label() + ": " + Numbers.of(part.count()))
                                .collect(Collectors.joining(", ")));
        return box;
    }

    /** What should not be is named only where it is. */
    static List<Figure.Part> shown(Figure figure) {
        return figure.parts().stream()
                .filter(part -> part.count() > 0 || !part.isDoubtful())
                .toList();
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** As wide as its part of the largest. */
    private static final class Bar extends Pane {

        private final Region bar = new Region();
        private final double share;

        Bar(Figure.Part part, long largest) {
            this.share = largest == 0 ? 0 : (double) part.count() / largest;
            bar.getStyleClass().add(part.isDoubtful() ? "figure-doubtful" : "figure-bar");
            bar.setVisible(part.count() > 0);
            getChildren().add(bar);
            setPrefSize(60, HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            double width = Math.max(LEAST, share * getWidth());
            bar.resizeRelocate(0, (getHeight() - HEIGHT) / 2, width, HEIGHT);
        }
    }
}
