package dev.cachewarden.ui.support;

import dev.cachewarden.core.key.Printable;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for the name of each protected environment. */
public final class NamesPane {

    private final ObservableList<TypedName> names;
    private final String idPrefix;
    private final String deed;
    private final VBox root = new VBox();

    /**
     * @param idPrefix of the fields' ids; the environment's name follows
     * @param deed what the name is typed for: "flush it"
     */
    public NamesPane(ObservableList<TypedName> names, String idPrefix, String deed) {
        this.names = names;
        this.idPrefix = idPrefix;
        this.deed = deed;
        root.getStyleClass().add("flush-names");
        root.managedProperty().bind(root.visibleProperty());
        names.subscribe(this::show);
        show();
    }

    public Parent node() {
        return root;
    }

    /**
     * Leads to the first name once it is asked for, from Cancel, which has the focus before: what
     * is left to be done has it then, and Enter still cancels.
     */
    public void leadFrom(Button cancel) {
        names.subscribe(() -> lead(cancel));
        lead(cancel);
    }

    /** The first name that is asked for; {@code other} where none is. */
    public Node firstOr(Node other) {
        return root.getChildren().stream()
                .filter(TextField.class::isInstance)
                .findFirst()
                .orElse(other);
    }

    private void lead(Button cancel) {
        cancel.setDefaultButton(!names.isEmpty());
        if (cancel.isFocused()) {
            firstOr(cancel).requestFocus();
        }
    }

    private void show() {
        root.setVisible(!names.isEmpty());
        root.getChildren().clear();
        for (TypedName name : names) {
            String shown = Printable.ofText(name.environment().name());
            Label label = new Label("%s is protected. Type its name to %s.".formatted(shown, deed));
            label.setWrapText(true);
            TextField field = new TextField();
            field.setId(idPrefix + name.environment().name());
            field.setPromptText(shown);
            field.setAccessibleText("Name of the protected environment " + shown);
            field.textProperty().bindBidirectional(name.typedProperty());
            label.setLabelFor(field);
            root.getChildren().addAll(label, field);
        }
    }
}
