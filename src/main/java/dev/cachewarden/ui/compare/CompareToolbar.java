package dev.cachewarden.ui.compare;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which entry this is, and how its copies are shown. */
final class CompareToolbar {

    private final CompareModel model;
    private final Label type = new Label();
    private final Label title = new Label();
    private final TextField search = new TextField();
    private final VBox node;

    CompareToolbar(CompareModel model) {
        this.model = model;
        type.getStyleClass().add("muted");
        title.getStyleClass().add("compare-title");
        title.setId(Ids.COMPARE_TITLE);
        Label verdict = new Label();
        verdict.getStyleClass().add("muted");
        verdict.textProperty().bind(model.document().verdictProperty());
        verdict.setMinWidth(Label.USE_PREF_SIZE);
        HBox names = new HBox(8, type, title, verdict);
        names.setAlignment(Pos.BASELINE_LEFT);
        FlowPane tools =
                new FlowPane(
                        8,
                        6,
                        toggle("Only differences", Ids.COMPARE_ONLY_DIFFERENCES),
                        toggle("Mask private fields", Ids.COMPARE_MASK),
                        button("Fold all", Ids.COMPARE_FOLD_ALL, model.document()::foldAll),
                        button("Unfold all", Ids.COMPARE_UNFOLD_ALL, model.document()::unfoldAll),
                        searching());
        node = new VBox(8, names, tools);
        model.selectedProperty().subscribe(this::retitle);
        model.document().maskedProperty().subscribe(this::retitle);
    }

    VBox node() {
        return node;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void retitle() {
        boolean masked = model.document().maskedProperty().get();
        String name = model.selectedProperty().get().map(CacheKey::maskedIdentifier).orElse("");
        title.setText(masked ? Masking.text(name) : name);
        title.setTooltip(new Tooltip(title.getText()));
        type.setText(
                model.selectedProperty().get().map(key -> key.type().label() + " ›").orElse(""));
    }

    private ToggleButton toggle(String text, String id) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.selectedProperty()
                .bindBidirectional(
                        id.equals(Ids.COMPARE_MASK)
                                ? model.document().maskedProperty()
                                : model.document().onlyDifferencesProperty());
        return toggle;
    }

    private static Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(click -> action.run());
        return button;
    }

    private HBox searching() {
        search.setId(Ids.COMPARE_SEARCH);
        search.setPromptText("Find in this entry  Ctrl+F");
        search.setAccessibleText("Find in this entry");
        search.setPrefColumnCount(16);
        search.textProperty().bindBidirectional(model.document().searchProperty());
        search.setOnAction(enter -> model.document().nextHit());
        search.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.DOWN) {
                        model.document().nextHit();
                    } else if (key.getCode() == KeyCode.UP) {
                        model.document().previousHit();
                    } else if (key.getCode() == KeyCode.ESCAPE) {
                        search.clear();
                    }
                });
        Label verdict = new Label();
        verdict.setId(Ids.COMPARE_SEARCH_VERDICT);
        verdict.getStyleClass().add("muted");
        verdict.textProperty().bind(model.document().searchVerdictProperty());
        HBox box =
                new HBox(
                        4,
                        search,
                        step(Feather.CHEVRON_UP, "Previous", model.document()::previousHit),
                        step(Feather.CHEVRON_DOWN, "Next", model.document()::nextHit),
                        verdict);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Button step(Feather icon, String name, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(click -> action.run());
        return button;
    }
}
