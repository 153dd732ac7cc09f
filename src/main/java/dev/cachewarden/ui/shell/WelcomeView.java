package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What there is to do before a cache is open. */
final class WelcomeView {

    private static final double ICON = 64;
    private static final String ICON_FILE = "/dev/cachewarden/ui/icon/cachewarden-128.png";

    private final VBox root;

    WelcomeView(WindowActions actions, SavedConnectionsList saved) {
        ImageView icon = new ImageView();
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        var picture = WelcomeView.class.getResourceAsStream(ICON_FILE);
        if (picture != null) {
            icon.setImage(new Image(picture));
        }
        Label title = new Label("Look after a Clerk user cache");
        title.getStyleClass().add("welcome-title");
        Label words =
                new Label(
                        "Open a Redis database to see its cached users by environment, put the"
                                + " copies of one user side by side, and flush one environment"
                                + " without touching another.");
        words.getStyleClass().addAll("muted", "welcome-words");
        words.setWrapText(true);
        Button open = new Button("Open connection…");
        open.setId(Ids.OPEN_CONNECTION);
        open.getStyleClass().add("accent");
        open.setDefaultButton(true);
        open.setOnAction(_ -> actions.openConnection().run());
        Button demo = new Button("Open the demo");
        demo.setId(Ids.OPEN_DEMO);
        demo.setOnAction(_ -> actions.openDemo().run());
        Button snapshot = new Button("Open snapshot…");
        snapshot.setOnAction(_ -> actions.openSnapshot().run());
        HBox buttons = new HBox(open, snapshot, demo);
        buttons.getStyleClass().add("welcome-buttons");
        Label drop =
                new Label(
                        "Or drop a .env file with the connection's variables, or a snapshot,"
                                + " here.");
        drop.getStyleClass().add("muted");
        VBox card = new VBox(icon, title, words, saved.node(), buttons, drop);
        card.getStyleClass().add("welcome-card");
        root = new VBox(card);
        root.setId(Ids.WELCOME);
        root.getStyleClass().add("welcome");
    }

    Parent node() {
        return root;
    }
}
