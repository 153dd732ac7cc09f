package dev.cachewarden.ui.actions;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Every action by its name: what is typed filters, the arrows choose, Enter does it. */
public final class PaletteSheet {

    private static final int ROWS = 12;
    private static final double ROW = 34;

    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final VBox root = new VBox(field, list);

    /**
     * @param close takes the sheet away
     */
    public PaletteSheet(PaletteModel model, Runnable close) {
        this.close = close;
        field.setId(Ids.PALETTE_FIELD);
        field.setPromptText("What do you want to do?");
        field.setAccessibleText("Filter actions by name; the arrows choose, Enter does it");
        field.textProperty().subscribe(model.textProperty()::set);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
        list.setId(Ids.PALETTE_LIST);
        list.setAccessibleText("Actions");
        list.getStyleClass().add("palette-list");
        list.setItems(model.shown());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 2);
        list.setCellFactory(_ -> new ActionCell());
        list.setPlaceholder(new Label("No action has that in its name."));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        model.textProperty().subscribe(_ -> list.getSelectionModel().selectFirst());
        root.setId(Ids.PALETTE);
        root.getStyleClass().addAll("form", "palette");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Parent node() {
        return root;
    }

    public Node first() {
        return field;
    }

    /** The field keeps the focus, so that one can go on typing. */
    private void choose(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    case PAGE_DOWN -> ROWS;
                    case PAGE_UP -> -ROWS;
                    default -> 0;
                };
        if (step != 0 && !list.getItems().isEmpty()) {
            int last = list.getItems().size() - 1;
            int wanted = list.getSelectionModel().getSelectedIndex() + step;
            list.getSelectionModel().select(Math.clamp(wanted, 0, last));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS / 2));
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            run(list.getSelectionModel().getSelectedItem());
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            run(list.getSelectionModel().getSelectedItem());
        }
    }

    /** What cannot be done leaves the palette open: its row says why. */
    private void run(@Nullable Action action) {
        if (action != null && action.whyNot().get().isEmpty()) {
            close.run();
            action.run();
        } else {
            list.refresh();
        }
    }
}
