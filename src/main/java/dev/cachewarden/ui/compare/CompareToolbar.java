package dev.cachewarden.ui.compare;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

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

    private static final int COLUMNS = 16;
    private static final int FEW_COLUMNS = 10;

    private final CompareModel model;
    private final Label type = new Label();
    private final Label title = new Label();
    private final Button fold = new Button();
    private final Button unfold = new Button();
    private final TextField search = new TextField();
    private final VBox node;

    CompareToolbar(CompareModel model) {
        this.model = model;
        type.getStyleClass().add("muted");
        type.setMinWidth(Label.USE_PREF_SIZE);
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
                        toggle("Only differences", Ids.COMPARE_ONLY_DIFFERENCES),
                        toggle("Mask private fields", Ids.COMPARE_MASK),
                        fold,
                        unfold,
                        searching());
        tools.getStyleClass().add("compare-tools");
        fold.setId(Ids.COMPARE_FOLD_ALL);
        fold.setAccessibleText("Fold all");
        fold.setTooltip(new Tooltip("Fold all"));
        fold.setOnAction(_ -> model.document().foldAll());
        unfold.setId(Ids.COMPARE_UNFOLD_ALL);
        unfold.setAccessibleText("Unfold all");
        unfold.setTooltip(new Tooltip("Unfold all"));
        unfold.setOnAction(_ -> model.document().unfoldAll());
        setLow(false);
        node = new VBox(names, tools);
        node.getStyleClass().add("compare-toolbar");
        model.selectedProperty().subscribe(this::retitle);
        model.document().maskedProperty().subscribe(this::retitle);
    }

    VBox node() {
        return node;
    }

    /** With little room all tools are on one line. */
    void setLow(boolean low) {
        search.setPrefColumnCount(low ? FEW_COLUMNS : COLUMNS);
        search.setPromptText(
                (low ? "Find  " : "Find in this entry  ") + Shortcut.FIND_IN_ENTRY.written());
        fold.setText(low ? "" : "Fold all");
        fold.setGraphic(low ? new FontIcon(Feather.MINIMIZE_2) : null);
        unfold.setText(low ? "" : "Unfold all");
        unfold.setGraphic(low ? new FontIcon(Feather.MAXIMIZE_2) : null);
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

    private HBox searching() {
        search.setId(Ids.COMPARE_SEARCH);
        search.setAccessibleText("Find in this entry");
        search.textProperty().bindBidirectional(model.document().searchProperty());
        search.setOnAction(enter -> model.document().nextHit());
        search.setOnKeyPressed(key -> {
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
