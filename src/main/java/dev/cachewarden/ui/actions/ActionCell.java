package dev.cachewarden.ui.actions;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** A row of the palette: the action, and its keys or why it cannot be done. */
final class ActionCell extends ListCell<Action> {

    private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

    private final Label name = new Label();
    private final Label note = new Label();
    private final HBox row;

    ActionCell() {
        name.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        note.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(name, gap, note);
        row.getStyleClass().add("palette-row");
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
        super.updateItem(action, empty);
        setGraphic(null);
        setAccessibleText(null);
        if (!empty && action != null) {
            setGraphic(row);
            show(action);
        }
    }

    private void show(Action action) {
        boolean isHindered = action.whyNot().get().isPresent();
        name.setText(action.name());
        note.setText(PaletteModel.note(action));
        pseudoClassStateChanged(HINDERED, isHindered);
        String spoken =
                isHindered
                        ? "not possible: " + note.getText()
                        : action.shortcut().map(it -> it.spoken()).orElse("");
        setAccessibleText(action.name() + (spoken.isEmpty() ? "" : ", " + spoken));
    }
}
