package dev.cachewarden.ui.snapshot;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** The form "Open snapshot": a file, and its pass phrase if it needs one. */
public final class OpenSnapshotSheet {

    private final OpenSnapshotModel model;
    private final Runnable onClose;
    private final VBox root = new VBox();
    private final SnapshotChoicePane choice;

    /**
     * @param onClose the user does not want to open one
     */
    public OpenSnapshotSheet(OpenSnapshotModel model, Runnable onClose) {
        this.model = model;
        this.onClose = onClose;
        this.choice = new SnapshotChoicePane(model.choice());
        Label title = new Label("Open snapshot");
        title.getStyleClass().add("page-title");
        Label hint =
                new Label(
                        "It opens in place of a server, read-only and without a connection. All is"
                                + " shown as of the moment at which it was taken.");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        root.setId(Ids.OPEN_SNAPSHOT);
        root.getStyleClass().addAll("form", "snapshot-form");
        choice.node().disableProperty().bind(model.openingProperty());
        root.getChildren().addAll(title, hint, choice.node(), choice.error(), buttons());
    }

    public Parent node() {
        return root;
    }

    /** What should get the focus first. */
    public Node first() {
        return choice.first();
    }

    private Node buttons() {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(18, 18);
        Label words = new Label("Reading…", busy);
        words.getStyleClass().add("muted");
        words.visibleProperty().bind(model.openingProperty());
        Button cancel = new Button("Cancel");
        cancel.setId(Ids.OPEN_SNAPSHOT_CANCEL);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> cancel());
        Button open = new Button("Open snapshot");
        open.setId(Ids.OPEN_SNAPSHOT_OPEN);
        open.setDefaultButton(true);
        open.getStyleClass().add("accent");
        open.disableProperty().bind(model.openingProperty());
        open.setOnAction(_ -> model.open());
        return SheetButtons.of(List.of(words), cancel, open);
    }

    /** While reading: gives the attempt up. Else: leaves the form. */
    private void cancel() {
        if (model.openingProperty().get()) {
            model.cancel();
        } else {
            onClose.run();
        }
    }
}
