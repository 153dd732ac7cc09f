package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushScope;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.ui.support.ChoiceNames;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** Which environment, and whether all its types or one. */
final class TargetPane {

    private final HBox root = new HBox();

    TargetPane(FlushChoiceModel model) {
        ComboBox<FlushScope> scope = new ComboBox<>(model.scopes());
        scope.setId(Ids.FLUSH_SCOPE);
        scope.setCellFactory(_ -> new ScopeCell(model));
        scope.setButtonCell(new ScopeCell(model));
        scope.valueProperty().bindBidirectional(model.scopeProperty());
        scope.setMaxWidth(Double.MAX_VALUE);
        ComboBox<Optional<KeyType>> type = new ComboBox<>(model.types());
        type.setId(Ids.FLUSH_TYPE);
        type.setConverter(
                new ChoiceNames<>(
                        type.getItems(), it -> it.map(KeyType::label).orElse("all types")));
        type.valueProperty().bindBidirectional(model.typeProperty());
        model.scopeProperty().subscribe(it -> type.setDisable(it instanceof FlushScope.All));
        VBox left = field("Environment", scope);
        HBox.setHgrow(left, Priority.ALWAYS);
        root.getChildren().addAll(left, field("Type", type));
        root.getStyleClass().add("flush-target");
    }

    Parent node() {
        return root;
    }

    private static VBox field(String name, ComboBox<?> box) {
        Label label = new Label(name);
        label.setLabelFor(box);
        label.getStyleClass().add("muted");
        box.setAccessibleText(name);
        VBox field = new VBox(label, box);
        field.getStyleClass().add("flush-field");
        return field;
    }
}
