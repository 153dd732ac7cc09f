package dev.cachewarden.ui.refetch;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** Says whom Clerk would be asked for and what that costs, before it is asked. */
final class PricedRefetchPane implements RunSheet.Pane {

    private final SeveralRefetchModel model;
    private final VBox root = new VBox();
    private final Label reason = text("");
    private final Button cancel = new Button("Cancel");

    PricedRefetchPane(SeveralRefetchModel model, SeveralRefetchSheet.Doors doors) {
        this.model = model;
        Label price = text(model.price());
        price.setId(Ids.SEVERAL_PRICE);
        reason.setId(Ids.SEVERAL_REASON);
        reason.getStyleClass().add("flush-reason");
        reason.managedProperty().bind(reason.visibleProperty());
        model.errorProperty().subscribe(this::explain);
        Button keys = new Button("Secret keys…");
        keys.setId(Ids.SEVERAL_KEYS);
        keys.setOnAction(_ -> doors.showKeys().run());
        cancel.setId(Ids.SEVERAL_CANCEL);
        cancel.setOnAction(_ -> doors.close().run());
        Button ask = new Button("Ask Clerk");
        ask.setId(Ids.SEVERAL_ASK);
        ask.getStyleClass().add("accent");
        ask.setDisable(!model.canAsk());
        ask.setOnAction(_ -> model.ask());
        root.getStyleClass().add("flush-pane");
        root.getChildren()
                .addAll(
                        text(
                                "Clerk is asked what is true at present of the users in these"
                                        + " entries, and each entry is compared with that. Users"
                                        + " whom their own instance does not know are looked up in"
                                        + " the others. Nothing is changed."),
                        price,
                        reason,
                        SheetButtons.of(List.of(keys), cancel, ask));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        first().requestFocus();
    }

    Node first() {
        return cancel;
    }

    private void explain(String error) {
        String why = error.isEmpty() ? model.unasked().orElse("") : error;
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
