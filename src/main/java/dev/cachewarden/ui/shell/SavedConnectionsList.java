package dev.cachewarden.ui.shell;

import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ProfileLook;
import dev.cachewarden.core.profile.ProfilePlace;
import dev.cachewarden.ui.connect.SavedModel;
import dev.cachewarden.ui.support.Ids;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import java.util.function.BiConsumer;

/** The connections that the user keeps, each to be opened with one click. */
final class SavedConnectionsList {

    private static final double DOT = 4;
    private static final int LONGEST_NAME = 32;

    private final SavedModel model;
    private final BiConsumer<ConnectionProfile, Boolean> use;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    /**
     * @param use opens the form with one, and connects with it at once if that is true
     */
    SavedConnectionsList(SavedModel model, BiConsumer<ConnectionProfile, Boolean> use) {
        this.model = model;
        this.use = use;
        scroll.setId(Ids.SAVED_CONNECTIONS);
        rows.getStyleClass().add("saved-connections");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "saved-scroll");
        model.all().addListener((ListChangeListener<ConnectionProfile>) _ -> show());
        show();
        model.load();
    }

    Node node() {
        return scroll;
    }

    private void show() {
        rows.getChildren().setAll(model.all().stream().map(this::row).toList());
        scroll.setVisible(!model.all().isEmpty());
        scroll.setManaged(!model.all().isEmpty());
    }

    private Node row(ConnectionProfile profile) {
        Label name = new Label(shortened(profile.name()));
        name.getStyleClass().add("saved-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label where = new Label(where(profile));
        where.getStyleClass().add("muted");
        where.setMinWidth(0);
        HBox words = new HBox(dot(profile.look()), name, where);
        words.getStyleClass().add("saved-words");
        Button open = new Button();
        open.setGraphic(words);
        open.setAccessibleText("Open " + profile.name() + ", " + where(profile));
        open.setTooltip(new Tooltip(profile.name() + "\n" + where(profile)));
        open.setMaxWidth(Double.MAX_VALUE);
        open.getStyleClass().add("saved-open");
        open.setOnAction(_ -> use.accept(profile, true));
        HBox.setHgrow(open, Priority.ALWAYS);
        HBox row = new HBox(open, menu(profile));
        row.getStyleClass().add("saved-row");
        return row;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private Node menu(ConnectionProfile profile) {
        MenuItem edit = new MenuItem("Edit…");
        edit.setOnAction(_ -> use.accept(profile, false));
        MenuItem forget = new MenuItem("Forget, with its password");
        forget.setOnAction(_ -> model.forget(profile));
        MenuButton menu = new MenuButton("", null, edit, forget);
        menu.setAccessibleText("What can be done with " + profile.name());
        menu.getStyleClass().add("flat");
        return menu;
    }

    /** Its colour: {@code .saved-red} and the like in the style sheet. */
    private static Node dot(ProfileLook look) {
        Circle dot = new Circle(DOT);
        dot.getStyleClass().add("saved-dot");
        look.colour().ifPresent(it -> dot.getStyleClass().add("saved-" + it.label()));
        return dot;
    }

    private static String where(ConnectionProfile profile) {
        String place =
                switch (profile.place()) {
                    case ProfilePlace.AtUrl at -> at.url();
                    case ProfilePlace.InEnvFile in -> in.file().toString();
                    case ProfilePlace.InVariables _ -> "the variables of this process";
                };
        return profile.look().group().map(it -> it + " · ").orElse("")
                + place
                + (profile.access().readOnly() ? " · read-only" : "");
    }
}
