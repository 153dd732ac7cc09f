package dev.cachewarden.ui.tree;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Over the tree: from when its keys are, and why they are no newer. Not there while they are. */
public final class KeysNotice {

    private final KeysStandingModel model;
    private final Label words = new Label();
    private final Button again = new Button();
    private final VBox box = new VBox(words, again);

    /**
     * @param onAgain the user wants the names to be read again
     */
    public KeysNotice(KeysStandingModel model, Runnable onAgain) {
        this.model = model;
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        again.setId(Ids.KEYS_AGAIN);
        again.getStyleClass().add("small");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> onAgain.run());
        box.setId(Ids.KEYS_NOTICE);
        box.getStyleClass().add("keys-notice");
        box.setMinHeight(Region.USE_PREF_SIZE);
        model.stateProperty().subscribe(this::show);
    }

    public Parent node() {
        return box;
    }

    private void show() {
        words.setText(model.sentence());
        boolean shown = !words.getText().isEmpty();
        box.setVisible(shown);
        box.setManaged(shown);
        again.setText(model.keys().missed().isPresent() ? "Retry" : "Refresh");
        again.setAccessibleText(again.getText() + ": read all key names again");
        boolean useful = model.isWorthReading();
        again.setVisible(useful);
        again.setManaged(useful);
    }
}
