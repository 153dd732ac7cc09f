package dev.cachewarden.ui.rules;

import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.ui.support.ChoiceNames;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;

/** One rule: whether it is on, how severe it is, what it looks for. */
final class RuleRow {

    private final HBox node;

    RuleRow(RulesModel model, RuleInfo rule) {
        CheckBox on = new CheckBox(rule.number() + "  " + rule.title());
        on.setMnemonicParsing(false);
        on.getStyleClass().add("rule-title");
        on.setSelected(model.isOn(rule));
        on.selectedProperty().subscribe(is -> model.setOn(rule, is));
        Label name = words(rule.name() + " · reads " + rule.reads().label(), "muted");
        Label what = words(rule.what(), "rule-what");
        VBox both = new VBox(on, name, what);
        if (!rule.caution().isEmpty()) {
            both.getChildren().add(words(rule.caution(), "muted"));
        }
        both.getStyleClass().add("rule-words");
        HBox.setHgrow(both, Priority.ALWAYS);
        node = new HBox(both, severity(model, rule));
        node.getStyleClass().add("rule-row");
        node.setAlignment(Pos.TOP_LEFT);
    }

    HBox node() {
        return node;
    }

    private static ComboBox<Severity> severity(RulesModel model, RuleInfo rule) {
        List<Severity> worstFirst = Arrays.asList(Severity.values()).reversed();
        ComboBox<Severity> box = new ComboBox<>(FXCollections.observableList(worstFirst));
        box.setConverter(new ChoiceNames<>(worstFirst, severity -> name(severity, rule)));
        box.setValue(model.severity(rule));
        box.setAccessibleText("Severity of " + rule.title());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setPrefWidth(160);
        box.valueProperty().subscribe((_, wanted) -> model.setSeverity(rule, wanted));
        return box;
    }

    private static Label words(String text, String style) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add(style);
        return words;
    }

    /** Marks the rule's own severity. */
    private static String name(Severity severity, RuleInfo rule) {
        return severity.label() + (severity == rule.severity() ? " (usual)" : "");
    }
}
