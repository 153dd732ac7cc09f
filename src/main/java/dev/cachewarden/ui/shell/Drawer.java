package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/**
 * What lies below the page, in tabs; a press on the open tab or the arrow folds it. Its edge can be
 * dragged; without a mouse, a button makes it as high as it can be and as it was.
 */
final class Drawer {

    private static final double LEAST = 96;

    /** Its part of the window unless it is dragged: the page above is what one has come for. */
    private static final double USUAL_PART = 0.25;

    private static final double MOST_PART = 0.6;

    /** A window below this height has no part to spare: there the page and the drawer share it. */
    private static final double LOW = 760;

    private static final double USUAL_IN_LOW = 230;

    private final BorderPane root = new BorderPane();
    private final ToggleGroup tabs = new ToggleGroup();
    private final Button fold = new Button();

    /** Letters, of a title without the time of its check. */
    private static final int LONG_TITLE = 18;

    /** Pixels, for a title without the time of its check. */
    private static final double LEAST_TITLE = 136;

    private final ToggleButton higher = new ToggleButton();

    /** As dragged; negative until then. */
    private double wanted = -1;

    private double rest;

    private double grabbedAt;

    Drawer(List<DrawerTab> wanted) {
        fold.setId(Ids.DRAWER_TOGGLE);
        fold.getStyleClass().addAll("button-icon", "flat", "small");
        fold.setOnAction(_ -> toggle());
        higher.setId(Ids.DRAWER_HIGHER);
        higher.getStyleClass().addAll("button-icon", "flat", "small");
        higher.setOnAction(_ -> show());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox();
        wanted.forEach(tab -> head.getChildren().add(button(tab)));
        head.getChildren().addAll(gap, higher, fold);
        head.getStyleClass().add("drawer-head");
        head.setAlignment(Pos.CENTER_LEFT);
        root.setId(Ids.DRAWER);
        root.getStyleClass().add("drawer");
        root.setTop(new VBox(edge(), head));
        tabs.selectedToggleProperty().subscribe(_ -> show());
        root.sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> show());
        showTitles();
    }

    Parent node() {
        return root;
    }

    private static ToggleButton buttonOf(Toggle toggle) {
        return (ToggleButton) toggle;
    }

    private ToggleButton button(DrawerTab tab) {
        ToggleButton button = new ToggleButton();
        button.setId(tab.id());
        button.setUserData(tab);
        button.getStyleClass().add("drawer-tab");
        button.setToggleGroup(tabs);
        button.setTooltip(new Tooltip());
        return button;
    }

    /** The line at the top by which the drawer is made higher or lower. */
    private Region edge() {
        Region edge = new Region();
        edge.getStyleClass().add("drawer-edge");
        edge.setOnMousePressed(event -> grabbedAt = event.getScreenY() + height());
        edge.setOnMouseDragged(event -> {
            wanted = Math.max(LEAST, grabbedAt - event.getScreenY());
            higher.setSelected(false);
            show();
        });
        edge.visibleProperty().bind(tabs.selectedToggleProperty().isNotNull());
        return edge;
    }

    /** Opens a tab. */
    void open(String id) {
        tabs.getToggles().stream()
                .filter(it -> id.equals(buttonOf(it).getId()))
                .forEach(tabs::selectToggle);
    }

    /**
     * What a low window leaves to all but the drawer.
     *
     * @param height in pixels
     */
    void leave(double height) {
        rest = height;
        show();
    }

    /** Opens a tab unless one is open. */
    void offer(String id) {
        if (!isOpen()) {
            open(id);
        }
    }

    private boolean isOpen() {
        return tabs.getSelectedToggle() != null;
    }

    /** Titles that hold numbers have others. */
    void showTitles() {
        tabs.getToggles().forEach(toggle -> showTitle(buttonOf(toggle), toggle));
    }

    /**
     * In a narrow window the end of a long title gives way, which says from when it is: if the
     * whole drawer could not be made narrower, the tree would be, and its counts would be cut.
     */
    private static void showTitle(ToggleButton button, Toggle toggle) {
        String title = ((DrawerTab) toggle.getUserData()).title().get();
        button.setText(title);
        button.getTooltip().setText(title);
        button.setMinWidth(title.length() > LONG_TITLE ? LEAST_TITLE : Region.USE_PREF_SIZE);
    }

    private double height() {
        double window = root.getScene() == null ? 0 : root.getScene().getHeight();
        double most = Math.max(LEAST, window * MOST_PART);
        if (higher.isSelected()) {
            return most;
        }
        double part = window < LOW ? USUAL_IN_LOW : window * USUAL_PART;
        double usual = Math.max(LEAST, Math.min(part, window - rest));
        return wanted < 0 ? usual : Math.min(wanted, most);
    }

    private void toggle() {
        tabs.selectToggle(isOpen() ? null : tabs.getToggles().getFirst());
    }

    private void show() {
        boolean open = isOpen();
        if (tabs.getSelectedToggle() instanceof ToggleButton button
                && button.getUserData() instanceof DrawerTab tab) {
            tab.content().setPrefHeight(height());
            tab.content().setMinHeight(0);
            root.setCenter(tab.content());
        } else {
            root.setCenter(null);
        }
        higher.setDisable(!open);
        higher.setGraphic(
                new FontIcon(higher.isSelected() ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
        higher.setAccessibleText(
                higher.isSelected() ? "Make the drawer lower" : "Make the drawer higher");
        fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        fold.setAccessibleText(open ? "Fold the drawer" : "Open the drawer");
    }
}
