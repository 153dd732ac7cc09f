package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.Arrangement.Order;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** Which entry this is, and how its copies are shown. */
final class CompareToolbar {

    private static final int COLUMNS = 10;

    /** The width of the view at which a short name and all tools fit one line. */
    private static final double TOGETHER = 860;

    private final CompareModel model;
    private final Label type = new Label();
    private final Label title = new Label();
    private final Tooltip whole = new Tooltip();
    private final Button fold = new Button();
    private final Button unfold = new Button();
    private final TextField search = new TextField();
    private final HBox line = new HBox(8);
    private final VBox node = new VBox();

    CompareToolbar(CompareModel model) {
        this.model = model;
        type.getStyleClass().add("muted");
        type.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("compare-title");
        title.setId(Ids.COMPARE_TITLE);
        Label verdict = new Label();
        verdict.getStyleClass().add("muted");
        verdict.textProperty().bind(model.document().verdictProperty());
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        HBox names = new HBox(6, type, title, verdict);
        names.setAlignment(Pos.BASELINE_LEFT);
        names.setMinWidth(0);
        HBox tools =
                new HBox(
                        toggle("Only differences", Ids.COMPARE_ONLY_DIFFERENCES),
                        toggle("Mask private fields", Ids.COMPARE_MASK),
                        orders(),
                        fold,
                        unfold,
                        searching());
        tools.getStyleClass().add("compare-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        fold.setId(Ids.COMPARE_FOLD_ALL);
        fold.setAccessibleText("Fold all");
        fold.setTooltip(new Tooltip("Fold all"));
        fold.setOnAction(_ -> model.document().foldAll());
        unfold.setId(Ids.COMPARE_UNFOLD_ALL);
        unfold.setAccessibleText("Unfold all");
        unfold.setTooltip(new Tooltip("Unfold all"));
        unfold.setOnAction(_ -> model.document().unfoldAll());
        fold.setGraphic(new FontIcon(Feather.MINIMIZE_2));
        unfold.setGraphic(new FontIcon(Feather.MAXIMIZE_2));
        Region gap = new Region();
        gap.setMinWidth(0);
        HBox.setHgrow(gap, Priority.ALWAYS);
        node.getStyleClass().add("compare-toolbar");
        node.widthProperty().subscribe((_, width) -> lay(width.doubleValue(), names, gap, tools));
        lay(0, names, gap, tools);
        title.setTooltip(whole);
        model.selectedProperty().subscribe(this::retitle);
        model.namesProperty().subscribe(this::retitle);
    }

    VBox node() {
        return node;
    }

    /** On one line where both fit. */
    private void lay(double width, HBox names, Region gap, HBox tools) {
        int lines = width >= TOGETHER ? 1 : 2;
        if (node.getChildren().size() == lines) {
            return;
        }
        line.getChildren().clear();
        if (lines == 1) {
            line.getChildren().setAll(names, gap, tools);
            node.getChildren().setAll(line);
        } else {
            node.getChildren().setAll(names, tools);
        }
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void retitle() {
        PersonNames names = model.namesProperty().get();
        title.setText(model.selectedProperty().get().map(names::identifier).orElse(""));
        whole.setText(title.getText());
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

    /** Each form is one press away; what is copied or edited is the stored text in all of them. */
    private HBox orders() {
        ToggleGroup group = new ToggleGroup();
        HBox box =
                new HBox(
                        order(group, Order.READING, "Sorted", "What people look for comes first"),
                        order(group, Order.STORED, "Stored", "Fields in the order of the value"),
                        order(group, Order.RAW, "Raw", "The text that is stored, as it is"));
        box.getChildren().getFirst().getStyleClass().add("left-pill");
        box.getChildren().get(1).getStyleClass().add("center-pill");
        box.getChildren().getLast().getStyleClass().add("right-pill");
        return box;
    }

    private ToggleButton order(ToggleGroup group, Order order, String words, String meaning) {
        ToggleButton toggle = new ToggleButton(words);
        toggle.setId(Ids.COMPARE_ORDER + order.name().toLowerCase(Locale.ROOT));
        toggle.setTooltip(new Tooltip(meaning));
        toggle.setAccessibleHelp(meaning);
        toggle.setToggleGroup(group);
        model.orderProperty().subscribe(shown -> toggle.setSelected(shown == order));
        // Not only at a press: the arrow keys select what they lead to.
        toggle.selectedProperty()
                .subscribe((_, selected) -> {
                    if (selected) {
                        model.orderProperty().set(order);
                    }
                });
        // A press on the one that is on does not leave none.
        toggle.setOnAction(press -> toggle.setSelected(true));
        return toggle;
    }

    private HBox searching() {
        search.setId(Ids.COMPARE_SEARCH);
        search.setPrefColumnCount(COLUMNS);
        search.setPromptText("Find  " + Shortcut.FIND_IN_ENTRY.written());
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
