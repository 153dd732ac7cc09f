package dev.cachewarden.ui.connect;

import dev.cachewarden.core.check.CheckResult;
import dev.cachewarden.core.check.CheckedStep;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps of a test, as they come. */
final class TestSteps {

    private static final double HEIGHT = 210;
    private static final double SCROLL_BAR = 32;

    private final ListView<CheckedStep> list;
    private final VBox root;

    TestSteps(TestingModel model) {
        list = new ListView<>(model.steps());
        list.setId(Ids.CONNECT_TEST_STEPS);
        list.setAccessibleText("Steps of the test");
        list.getStyleClass().add("edge-to-edge");
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(HEIGHT / 2);
        list.setCellFactory(_ -> new Cell());
        model.steps()
                .addListener(
                        (ListChangeListener<CheckedStep>)
                                _ -> list.scrollTo(model.steps().size() - 1));
        Label tested = new Label();
        tested.textProperty().bind(model.testedProperty());
        tested.setWrapText(true);
        tested.setMinHeight(Region.USE_PREF_SIZE);
        tested.getStyleClass().add("muted");
        root = new VBox(tested, list);
        root.getStyleClass().add("form-field");
        root.visibleProperty().bind(Bindings.isNotEmpty(model.steps()));
        root.managedProperty().bind(root.visibleProperty());
    }

    Node node() {
        return root;
    }

    private final class Cell extends ListCell<CheckedStep> {

        private final FontIcon icon = new FontIcon(Feather.CHECK);
        private final Label title = new Label();
        private final Label sentence = new Label();
        private final VBox row = new VBox(2, new HBox(8, icon, title), sentence);

        Cell() {
            title.getStyleClass().add("form-label");
            title.setMinWidth(Region.USE_PREF_SIZE);
            sentence.setWrapText(true);
            // A cell asks for a height before it has a width, and would cut the sentence.
            sentence.prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
            sentence.maxWidthProperty().bind(sentence.prefWidthProperty());
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable CheckedStep step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setAccessibleText(step.words());
            title.setText(step.step().label() + ", " + step.result().label());
            sentence.setText(step.result().sentence());
            show(step.result());
            setGraphic(row);
        }

        private void show(CheckResult result) {
            icon.setIconCode(
                    switch (result) {
                        case CheckResult.Passed _ -> Feather.CHECK;
                        case CheckResult.Failed _ -> Feather.ALERT_TRIANGLE;
                        case CheckResult.NotKnown _ -> Feather.HELP_CIRCLE;
                        case CheckResult.NotTried _ -> Feather.SLASH;
                    });
            icon.getStyleClass().removeIf(style -> style.startsWith("state-"));
            icon.getStyleClass()
                    .add(
                            switch (result) {
                                case CheckResult.Passed _ -> "state-good";
                                case CheckResult.Failed _ -> "state-bad";
                                case CheckResult.NotKnown _, CheckResult.NotTried _ ->
                                        "state-still";
                            });
        }
    }
}
