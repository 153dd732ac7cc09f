package dev.cachewarden.ui.figures;

import dev.cachewarden.core.figures.Figure;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Percentages;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.function.Function;

/** The same figures as a table. */
final class FiguresTable {

    private FiguresTable() {}

    private record Line(String figure, String part, String count, String share) {}

    static TableView<?> of(List<Figure> figures) {
        TableView<Line> table = new TableView<>();
        table.setId(Ids.FIGURES_TABLE);
        table.setAccessibleText("Figures as a table");
        table.getColumns().add(column("Figure", Line::figure));
        table.getColumns().add(column("Part", Line::part));
        table.getColumns().add(column("Count", Line::count));
        table.getColumns().add(column("Share", Line::share));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        figures.forEach(figure ->
                FigureBars.shown(figure).forEach(part -> table.getItems().add(line(figure, part))));
        return table;
    }

    private static Line line(Figure figure, Figure.Part part) {
        return new Line(
                figure.title(),
                part.label(),
                Numbers.of(part.count(), figure.noun()),
                Percentages.of(part.count(), figure.sum()));
    }

    private static TableColumn<Line, String> column(String title, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        column.setSortable(false);
        return column;
    }
}
