package dev.cachewarden.ui.connect;

import dev.cachewarden.ui.support.Ids;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The configured environments, a line each. */
final class EnvironmentsEditor {

    private final ObservableList<EnvironmentRow> rows;
    private final VBox lines = new VBox();
    private final VBox root;

    EnvironmentsEditor(ObservableList<EnvironmentRow> rows) {
        this.rows = rows;
        Label title = new Label("Environments");
        title.getStyleClass().add("form-label");
        Button add = new Button("Add environment", new FontIcon(Feather.PLUS));
        add.getStyleClass().add("flat");
        add.setOnAction(_ -> rows.add(EnvironmentRow.empty()));
        lines.getStyleClass().add("environment-lines");
        root = new VBox(title, lines, add);
        root.setId(Ids.CONNECT_ENVIRONMENTS);
        rows.addListener((InvalidationListener) _ -> show());
        show();
    }

    Node node() {
        return root;
    }

    private void show() {
        lines.getChildren().setAll(rows.stream().map(this::line).toList());
    }

    private Node line(EnvironmentRow row) {
        TextField name = new TextField();
        name.setPromptText("Name, as in the keys");
        name.setAccessibleText("Environment");
        name.textProperty().bindBidirectional(row.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        CheckBox isProtected = new CheckBox("Protected");
        isProtected.selectedProperty().bindBidirectional(row.isProtected());
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll("button-icon", "flat");
        remove.setAccessibleText("Remove this environment");
        remove.setDisable(rows.size() == 1);
        remove.setOnAction(_ -> rows.remove(row));
        HBox line = new HBox(name, isProtected, remove);
        line.getStyleClass().add("form-line");
        return line;
    }
}
