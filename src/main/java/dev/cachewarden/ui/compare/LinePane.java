package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.ColumnMark;
import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.compare.Row;
import dev.cachewarden.core.compare.Segment;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One column's part of a row. Makes its labels once and reuses them. */
final class LinePane extends HBox {

    private static final Map<ColumnMark, PseudoClass> MARKS =
            Map.of(
                    ColumnMark.ODD, PseudoClass.getPseudoClass("differs"),
                    ColumnMark.ONE_GROUP, PseudoClass.getPseudoClass("one-group"),
                    ColumnMark.OTHER_GROUP, PseudoClass.getPseudoClass("other-group"));
    private static final PseudoClass EVIDENCE = PseudoClass.getPseudoClass("evidence");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final int INDENT = 14;

    private final Region indent = new Region();
    private final Label arrow = new Label();
    private final List<Label> pool = new ArrayList<>();
    private final Label cut = new Label("… ⏎");

    /**
     * @param onArrow folds and unfolds
     * @param onCut shows the whole of a line that does not fit
     */
    LinePane(Runnable onArrow, Runnable onCut) {
        getStyleClass().add("compare-line");
        setAlignment(Pos.CENTER_LEFT);
        arrow.getStyleClass().add("compare-arrow");
        arrow.setOnMouseClicked(click -> onArrow.run());
        indent.setMinWidth(0);
        cut.getStyleClass().add("compare-cut");
        cut.setManaged(false);
        cut.setVisible(false);
        cut.setOnMouseClicked(click -> onCut.run());
        getChildren().addAll(indent, arrow, cut);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty().subtract(1));
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /**
     * @param takesPart whether the column has a document, so that a difference is one
     * @param isEvidence whether the line shows what is wrong with the column's entry
     */
    void show(Row row, int column, boolean masked, boolean takesPart, boolean isEvidence) {
        Optional<Line> line = row.line(column, masked);
        mark(takesPart ? row.mark(column) : ColumnMark.NONE);
        pseudoClassStateChanged(EVIDENCE, isEvidence && line.isPresent());
        indent.setPrefWidth(line.map(Line::indent).orElse(0) * INDENT);
        indent.setMinWidth(indent.getPrefWidth());
        arrow.setText(!row.isFoldable(column) ? "" : row.isFolded() ? "▸" : "▾");
        show(line.map(Elision::of).orElse(List.of()));
    }

    void clear() {
        mark(ColumnMark.NONE);
        pseudoClassStateChanged(EVIDENCE, false);
        arrow.setText("");
        show(List.of());
    }

    private void mark(ColumnMark mark) {
        MARKS.forEach((each, style) -> pseudoClassStateChanged(style, each == mark));
    }

    /** A line that does not fit says so at its end, and how to see the whole. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double end =
                pool.stream()
                        .filter(Label::isManaged)
                        .mapToDouble(label -> label.getBoundsInParent().getMaxX())
                        .max()
                        .orElse(0);
        boolean isCut = end > getWidth() - getInsets().getRight();
        cut.setVisible(isCut);
        if (isCut) {
            if (cut.getTooltip() == null) {
                // Not before: of many lines few are cut, and a tooltip takes a window's time.
                cut.setTooltip(new Tooltip("Enter shows the whole line"));
            }
            double width = cut.prefWidth(-1);
            cut.resizeRelocate(getWidth() - width - 1, 1, width, getHeight() - 2);
        }
    }

    private void show(List<Segment> segments) {
        while (pool.size() < segments.size()) {
            Label label = new Label();
            label.setMinWidth(Region.USE_PREF_SIZE);
            pool.add(label);
            getChildren().add(getChildren().size() - 1, label);
        }
        for (int i = 0; i < pool.size(); i++) {
            Label label = pool.get(i);
            boolean used = i < segments.size();
            label.setManaged(used);
            label.setVisible(used);
            if (used) {
                Segment segment = segments.get(i);
                label.setText(segment.text());
                restyle(label, List.of("label", "compare-token", style(segment)));
                label.pseudoClassStateChanged(MARKED, segment.marked());
            }
        }
    }

    /** Each change of a class has the label styled anew, be it to the same. */
    private static void restyle(Label label, List<String> classes) {
        if (!label.getStyleClass().equals(classes)) {
            label.getStyleClass().setAll(classes);
        }
    }

    private static String style(Segment segment) {
        return "token-" + segment.token().name().toLowerCase(Locale.ROOT);
    }
}
