package dev.cachewarden.ui.figures;

import dev.cachewarden.core.figures.Figure;
import dev.cachewarden.core.figures.GroupFigures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** Says what the figures of a type cost, reads them, and shows them as pictures or as a table. */
public final class FiguresSheet {

    private static final double WIDTH = 800;
    private static final double HALF = 50;

    private final FiguresModel model;
    private final Button read = new Button("Read");
    private final Button stop = new Button("Stop reading");
    private final Button close = new Button("Close");
    private final ToggleButton asTable = new ToggleButton("As a table");
    private final StackPane body = new StackPane();
    private final VBox root = new VBox();

    /**
     * @param title what the figures are of
     * @param onClose takes the sheet away
     */
    public FiguresSheet(FiguresModel model, String title, Runnable onClose) {
        this.model = model;
        Label heading = new Label(title);
        heading.getStyleClass().add("page-title");
        Label words = new Label();
        words.setId(Ids.FIGURES_PRICE);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.wordsProperty());
        read.setId(Ids.FIGURES_READ);
        read.getStyleClass().add("accent");
        read.setOnAction(_ -> read());
        stop.setId(Ids.FIGURES_STOP);
        stop.setOnAction(_ -> model.stop());
        close.setId(Ids.FIGURES_CLOSE);
        close.setCancelButton(true);
        close.setOnAction(_ -> onClose.run());
        asTable.setId(Ids.FIGURES_AS_TABLE);
        asTable.setOnAction(_ -> model.figuresProperty().get().ifPresent(this::show));
        VBox.setVgrow(body, Priority.ALWAYS);
        root.setId(Ids.FIGURES);
        root.getStyleClass().addAll("form", "figures");
        root.setPrefWidth(WIDTH);
        root.getChildren()
                .addAll(
                        heading,
                        words,
                        body,
                        SheetButtons.of(List.of(asTable), close, new HBox(stop, read)));
        shown(stop, false);
        shown(asTable, false);
        shown(body, false);
        model.runningProperty().subscribe((_, is) -> shown(stop, is));
        model.figuresProperty().subscribe(it -> it.ifPresent(this::ended));
    }

    public Parent node() {
        return root;
    }

    /** Nothing is read by a stray Enter. */
    public Node first() {
        return close;
    }

    private void read() {
        shown(read, false);
        model.read();
        stop.requestFocus();
    }

    private void ended(GroupFigures figures) {
        shown(asTable, true);
        shown(body, true);
        show(figures);
        close.requestFocus();
    }

    private void show(GroupFigures figures) {
        body.getChildren()
                .setAll(
                        asTable.isSelected()
                                ? FiguresTable.of(figures.figures())
                                : pictures(figures.figures()));
    }

    private static Node pictures(List<Figure> figures) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figures-grid");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            grid.getColumnConstraints().add(half);
        }
        for (int i = 0; i < figures.size(); i++) {
            grid.add(FigureBars.of(figures.get(i)), i % 2, i / 2);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
