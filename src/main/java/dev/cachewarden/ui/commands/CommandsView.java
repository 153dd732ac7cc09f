package dev.cachewarden.ui.commands;

import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.MenuItems;
import dev.cachewarden.ui.support.RowMenus;
import dev.cachewarden.ui.support.Shortcut;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.util.Optional;
import java.util.function.Function;

/** A filter, how often each command was sent, and a row for each of the last ones. */
public final class CommandsView {

    private static final double ROW = 28;

    private final CommandsModel model;
    private final TableView<SentCommand> table = new TableView<>();
    private final Label noRow = new Label();
    private final BorderPane root = new BorderPane(table);

    public CommandsView(CommandsModel model) {
        this.model = model;
        table.setItems(model.rows());
        table.setId(Ids.COMMANDS);
        table.getStyleClass().addAll("edge-to-edge", "dense");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(noRow);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(narrow("Time", model::time, 96));
        table.getColumns().add(narrow("Took", CommandWords::took, 120));
        table.getColumns().add(narrow("Command", CommandWords::name, 160));
        table.getColumns().add(column("Keys", model::keys));
        table.setAccessibleText("The last Redis commands that were sent");
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        RowMenus.on(table, () -> selected().map(this::menu));
        model.rows()
                .addListener((ListChangeListener<SentCommand>) _ -> noRow.setText(model.noRow()));
        noRow.setText(model.noRow());
        root.setTop(head());
    }

    public Parent node() {
        return root;
    }

    private HBox head() {
        TextField filter = new TextField();
        filter.setId(Ids.COMMANDS_FILTER);
        filter.setPromptText("Filter by command or key");
        filter.setAccessibleText("Filter commands by name or key");
        filter.setPrefColumnCount(24);
        filter.setMinWidth(160);
        filter.textProperty().bindBidirectional(model.filterProperty());
        Label totals = new Label();
        totals.setId(Ids.COMMANDS_TOTALS);
        totals.getStyleClass().add("muted");
        totals.setMinWidth(0);
        totals.textProperty().bind(model.totalsProperty());
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(520);
        whole.textProperty().bind(model.totalsProperty());
        totals.setTooltip(whole);
        HBox head = new HBox(filter, totals);
        head.getStyleClass().add("commands-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static TableColumn<SentCommand, String> column(
            String title, Function<SentCommand, String> words) {
        TableColumn<SentCommand, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        // The order is that of time.
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** The rest is the column's of keys, which are long. */
    private static TableColumn<SentCommand, String> narrow(
            String title, Function<SentCommand, String> words, double width) {
        TableColumn<SentCommand, String> column = column(title, words);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private Optional<SentCommand> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private ContextMenu menu(SentCommand sent) {
        return new ContextMenu(
                MenuItems.of(model.copying(), model.whyNoLine(sent), () -> copy(sent)));
    }

    private void copy(SentCommand sent) {
        model.line(sent).ifPresent(Clip::copy);
    }

    private void pressed(KeyEvent event) {
        if (Shortcut.COPY.matches(event)) {
            selected().ifPresent(this::copy);
            event.consume();
        }
    }
}
