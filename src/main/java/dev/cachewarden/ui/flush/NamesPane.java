package dev.cachewarden.ui.flush;

import dev.cachewarden.core.key.Printable;
import dev.cachewarden.ui.support.Ids;

import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for the name of each protected environment. */
final class NamesPane {

    private final ObservableList<TypedName> names;
    private final VBox root = new VBox();

    NamesPane(ObservableList<TypedName> names) {
        this.names = names;
        root.getStyleClass().add("flush-names");
        root.managedProperty().bind(root.visibleProperty());
        names.subscribe(this::show);
        show();
    }

    Parent node() {
        return root;
    }

    private void show() {
        root.setVisible(!names.isEmpty());
        root.getChildren().clear();
        for (TypedName name : names) {
            String shown = Printable.ofText(name.environment().name());
            Label label = new Label("%s is protected. Type its name to flush it.".formatted(shown));
            label.setWrapText(true);
            TextField field = new TextField();
            field.setId(Ids.FLUSH_NAME + name.environment().name());
            field.setPromptText(shown);
            field.setAccessibleText("Name of the protected environment " + shown);
            field.textProperty().bindBidirectional(name.typedProperty());
            label.setLabelFor(field);
            root.getChildren().addAll(label, field);
        }
    }
}
