package dev.cachewarden.ui.rules;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/** Every rule with its documentation, on or off, how severe; and the mutes, to be lifted. */
public final class RulesSheet {

    private static final double HEIGHT = 460;

    private final RulesModel model;
    private final VBox mutes = new VBox();
    private final Button done = new Button("Close");
    private final VBox root;
    private final Subscription following;

    /**
     * @param rules all there are, in order
     * @param close takes the sheet away
     */
    public RulesSheet(RulesModel model, List<RuleInfo> rules, Runnable close) {
        this.model = model;
        Label title = new Label("Rules");
        title.getStyleClass().add("page-title");
        mutes.setId(Ids.MUTES);
        mutes.getStyleClass().add("mutes");
        VBox list = new VBox();
        list.getStyleClass().add("rules-list");
        list.getChildren().add(mutes);
        rules.forEach(rule -> list.getChildren().add(new RuleRow(model, rule).node()));
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().addAll("form-scroll", "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        done.setId(Ids.RULES_CLOSE);
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        root = new VBox(title, where(), error(), scroll, SheetButtons.of(done));
        root.setId(Ids.RULES);
        root.getStyleClass().addAll("form", "rules");
        following = model.settingsProperty().subscribe(this::showMutes);
        showMutes(model.settingsProperty().get());
    }

    public Parent node() {
        return root;
    }

    public Node first() {
        return done;
    }

    /** To be called when the sheet has gone. */
    public void close() {
        following.unsubscribe();
    }

    private Label where() {
        Label words =
                new Label(
                        "What is changed here counts from the next check on. It is kept in "
                                + model.location()
                                + " and is what the command line goes by too.");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        return words;
    }

    private Label error() {
        Label error = new Label();
        error.getStyleClass().add("error-box");
        error.setWrapText(true);
        error.textProperty().bind(model.errorProperty());
        error.visibleProperty().bind(Bindings.isNotEmpty(model.errorProperty()));
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }

    private void showMutes(AuditSettings settings) {
        mutes.getChildren().clear();
        if (!settings.mutes().isEmpty()) {
            Label head = new Label("Muted");
            head.getStyleClass().add("form-label");
            mutes.getChildren().add(head);
        }
        settings.mutes().forEach(mute -> mutes.getChildren().add(row(mute)));
        mutes.setManaged(!settings.mutes().isEmpty());
    }

    private HBox row(Mute mute) {
        Label words = new Label(mute.rule() + "  " + model.shown(mute));
        words.getStyleClass().add("monospace");
        words.setWrapText(true);
        Label reason = new Label(model.names().text(mute.reason()));
        reason.getStyleClass().add("muted");
        reason.setWrapText(true);
        VBox both = new VBox(words, reason);
        HBox.setHgrow(both, Priority.ALWAYS);
        Button lift = new Button("Lift");
        lift.getStyleClass().add("small");
        lift.setMinWidth(Region.USE_PREF_SIZE);
        lift.setAccessibleText("Lift the mute of " + words.getText());
        lift.setOnAction(_ -> model.lift(mute));
        HBox row = new HBox(both, lift);
        row.getStyleClass().add("rule-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
