package dev.cachewarden.ui.support;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

/** Ticked where a change is to be made without keeping what its entries hold. */
public final class WithoutUndoBox {

    private static final String OFFER = "Without undo: the entries are not kept before";
    private static final String WARNING =
            "Without undo: the entries are not kept before, and nobody can put them back";

    private final CheckBox box = new CheckBox();

    /**
     * A box that is shown where entries are kept at all.
     *
     * @param run of a change that can be undone
     */
    public WithoutUndoBox(ConfirmedRun<?, ?, ?> run, String id) {
        this(run.keepsEntries(), run.withoutUndoProperty(), id);
    }

    /** As {@link #WithoutUndoBox(ConfirmedRun, String)}, of a change without a run. */
    WithoutUndoBox(boolean keepsEntries, BooleanProperty withoutUndo, String id) {
        box.setId(id);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setVisible(keepsEntries);
        box.setManaged(keepsEntries);
        box.selectedProperty().bindBidirectional(withoutUndo);
        box.selectedProperty().subscribe(this::warn);
    }

    public CheckBox node() {
        return box;
    }

    private void warn(boolean isTicked) {
        box.setText(isTicked ? WARNING : OFFER);
        box.getStyleClass().remove("without-undo");
        if (isTicked) {
            box.getStyleClass().add("without-undo");
        }
    }
}
