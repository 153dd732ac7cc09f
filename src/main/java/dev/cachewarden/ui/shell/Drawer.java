package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.activity.ActivityView;
import dev.cachewarden.ui.activity.CommandsView;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Texts;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tasks and commands below the page; a press on the open tab or the arrow folds it. */
final class Drawer {

    private static final double HEIGHT = 190;

    private final BorderPane root = new BorderPane();
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton activityTab;
    private final ToggleButton commandsTab;
    private final Button fold = new Button();
    private final ActivityModel model;

    Drawer(ActivityModel model) {
        this.model = model;
        activityTab = tab(Ids.ACTIVITY_TAB, "Activity", new ActivityView(model).node());
        commandsTab = tab(Ids.COMMANDS_TAB, "Commands", new CommandsView(model).node());
        fold.setId(Ids.DRAWER_TOGGLE);
        fold.getStyleClass().addAll("button-icon", "flat", "small");
        fold.setOnAction(_ -> toggle());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(activityTab, commandsTab, gap, fold);
        head.getStyleClass().add("drawer-head");
        head.setAlignment(Pos.CENTER_LEFT);
        root.setId(Ids.DRAWER);
        root.getStyleClass().add("drawer");
        root.setTop(head);
        tabs.selectedToggleProperty().subscribe(_ -> show());
        model.runningProperty().subscribe(_ -> showCounts());
        model.commands().addListener((InvalidationListener) _ -> showCounts());
        showCounts();
    }

    Parent node() {
        return root;
    }

    private ToggleButton tab(String id, String title, Node content) {
        ToggleButton tab = new ToggleButton(title);
        tab.setId(id);
        tab.setUserData(content);
        tab.getStyleClass().add("drawer-tab");
        tab.setToggleGroup(tabs);
        return tab;
    }

    /** Opens the tasks. */
    void open() {
        if (tabs.getSelectedToggle() == null) {
            tabs.selectToggle(activityTab);
        }
    }

    private void toggle() {
        tabs.selectToggle(tabs.getSelectedToggle() == null ? activityTab : null);
    }

    private void show() {
        boolean open = tabs.getSelectedToggle() instanceof ToggleButton;
        if (tabs.getSelectedToggle() instanceof ToggleButton tab
                && tab.getUserData() instanceof Region content) {
            content.setPrefHeight(HEIGHT);
            content.setMinHeight(0);
            root.setCenter(content);
        } else {
            root.setCenter(null);
        }
        fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        fold.setAccessibleText(open ? "Fold the drawer" : "Open the drawer");
    }

    private void showCounts() {
        int running = model.runningProperty().get();
        activityTab.setText(running == 0 ? "Activity" : "Activity " + running);
        commandsTab.setText("Commands " + Texts.number(model.commandsSent()));
    }
}
