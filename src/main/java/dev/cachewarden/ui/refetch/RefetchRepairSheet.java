package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.refetch.ClerkRepair.Deed;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.ui.support.ConfirmedRun.Phase;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.NamesPane;
import dev.cachewarden.ui.support.SheetButtons;
import dev.cachewarden.ui.support.SheetFrame;
import dev.cachewarden.ui.support.WithoutUndoBox;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/** Asks whether one entry is to be repaired by what Clerk says, and does it. */
public final class RefetchRepairSheet {

    private final RefetchRepairModel model;
    private final PersonNames shown;
    private final SheetFrame frame;
    private final NamesPane names;
    private final Button cancel = new Button("Cancel");
    private final Button action = new Button();

    /**
     * @param shown how much of the key is shown
     * @param close takes the sheet away
     */
    public RefetchRepairSheet(RefetchRepairModel model, PersonNames shown, Runnable close) {
        this.model = model;
        this.shown = shown;
        frame =
                new SheetFrame(
                        Ids.LIVE_REPAIR,
                        isDeletion() ? "Delete an entry" : "Write an entry back",
                        model.workspace().server().facts().name(),
                        () -> {
                            if (!isRunning()) {
                                close.run();
                            }
                        });
        names =
                new NamesPane(
                        model.run().names(),
                        Ids.LIVE_REPAIR_NAME,
                        isDeletion() ? "delete the entry" : "write the entry");
        frame.show(pane(close));
        names.leadFrom(cancel);
    }

    public Parent node() {
        return frame.node();
    }

    /** Nothing is changed by a stray Enter. */
    public Node first() {
        return names.firstOr(cancel);
    }

    private boolean isDeletion() {
        return model.deed() == Deed.DELETE;
    }

    private Parent pane(Runnable close) {
        Label key = new Label(shown.key(model.key()));
        key.getStyleClass().add("monospace");
        key.setWrapText(true);
        Label meaning = new Label(meaning());
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        Label reason = new Label();
        reason.setId(Ids.LIVE_REPAIR_REASON);
        reason.getStyleClass().add("flush-reason");
        reason.setWrapText(true);
        reason.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> shown.masked(List.of(model.key()), reason()),
                                model.run().errorProperty(),
                                model.run().whyDisabledProperty()));
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        VBox pane =
                new VBox(
                        key,
                        meaning,
                        names.node(),
                        new WithoutUndoBox(model.run(), Ids.LIVE_REPAIR_WITHOUT_UNDO).node(),
                        reason,
                        buttons(close));
        pane.getStyleClass().add("flush-pane");
        return pane;
    }

    private boolean isRunning() {
        return model.run().phaseProperty().get() == Phase.RUNNING;
    }

    /** Why it was not done, or else why it cannot be. */
    private String reason() {
        String failed = model.run().errorProperty().get();
        return failed.isEmpty() ? model.run().whyDisabledProperty().get().orElse("") : failed;
    }

    private String meaning() {
        return isDeletion()
                ? "The app fetches the user again the next time it needs it, and fills the entry in"
                        + " its own shape. If the app rewrites the entry before, it is left alone."
                : "The user is written as Clerk has it at present, in exactly the shape the entry"
                        + " has, and lives for "
                        + Durations.clock(model.workspace().layout().ttl())
                        + ". If the app rewrites the entry before, it is left alone.";
    }

    private HBox buttons(Runnable close) {
        cancel.setId(Ids.LIVE_REPAIR_CANCEL);
        cancel.setOnAction(_ -> close.run());
        cancel.disableProperty()
                .bind(model.run().phaseProperty().map(phase -> phase == Phase.RUNNING));
        cancel.setCancelButton(true);
        String deed = isDeletion() ? "Delete this entry" : "Write this entry back";
        action.textProperty()
                .bind(
                        model.run()
                                .withoutUndoProperty()
                                .map(without -> without ? deed + " without undo" : deed));
        action.setId(Ids.LIVE_REPAIR_ACTION);
        action.getStyleClass().add(isDeletion() ? "danger" : "accent");
        action.setOnAction(_ -> model.run().start());
        action.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        isRunning()
                                                || model.run()
                                                        .whyDisabledProperty()
                                                        .get()
                                                        .isPresent(),
                                model.run().phaseProperty(),
                                model.run().whyDisabledProperty()));
        return SheetButtons.of(cancel, action);
    }
}
