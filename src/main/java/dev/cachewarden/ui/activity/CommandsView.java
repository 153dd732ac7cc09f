package dev.cachewarden.ui.activity;

import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** How often each Redis command was sent on this connection. */
public final class CommandsView {

    private static final double ROW = 28;

    private final TableView<CommandCount> table;

    public CommandsView(ActivityModel model) {
        table = new TableView<>(model.commands());
        table.setId(Ids.COMMANDS);
        table.getStyleClass().addAll("edge-to-edge", "dense");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label("No command was sent yet."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<CommandCount, String> command = new TableColumn<>("Command");
        command.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().command()));
        command.setPrefWidth(240);
        command.setSortable(false);
        TableColumn<CommandCount, String> sent = new TableColumn<>("Sent");
        sent.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(Numbers.of(row.getValue().sent())));
        sent.setSortable(false);
        table.getColumns().add(command);
        table.getColumns().add(sent);
        table.setAccessibleText("Redis commands sent");
    }

    public Parent node() {
        return table;
    }
}
