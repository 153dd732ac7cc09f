package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/** Asks Clerk about the entry that is shown; elsewhere it says why it cannot. */
final class RefetchButton {

    private static final String USUAL =
            Shortcut.REFETCH.after("Ask Clerk what is true of this entry's users at present");

    private static final double WIDE = 1200;

    private final MainModel model;
    private final RefetchSheets refetches;
    private final SplitMenuButton button = new SplitMenuButton();
    private final StackPane place = new StackPane(button);
    private final Tooltip tooltip = new Tooltip(USUAL);
    private final MenuItem all = new MenuItem("Ask all environments");

    RefetchButton(MainModel model, RefetchSheets refetches) {
        this.model = model;
        this.refetches = refetches;
        button.sceneProperty()
                .flatMap(Scene::widthProperty)
                .subscribe(width -> shorten(width == null ? 0 : width.doubleValue()));
        button.setId(Ids.ASK_CLERK);
        button.setAccessibleText("Refetch from Clerk");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> refetches.ask());
        MenuItem own = new MenuItem("Refetch from Clerk");
        own.setOnAction(_ -> refetches.ask());
        all.setOnAction(_ -> refetches.askAll());
        MenuItem keys = new MenuItem("Clerk’s secret keys…");
        keys.setOnAction(_ -> refetches.keys());
        button.getItems().setAll(own, all, new SeparatorMenuItem(), keys);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        Tooltip.install(place, tooltip);
        model.page().shownProperty().subscribe(this::show);
        model.connection().cacheProperty().subscribe(this::show);
        show();
    }

    /** A disabled control shows no tooltip, so its place does. */
    Node node() {
        return place;
    }

    /** In a narrow window the search needs the room. */
    private void shorten(double width) {
        button.setText(width < WIDE ? "Refetch" : "Refetch from Clerk");
    }

    private void show() {
        Optional<String> why =
                model.connection().cache().isEmpty()
                        ? Optional.of("Open a cache to ask Clerk about its users.")
                        : refetches.whyNot();
        button.setDisable(why.isPresent());
        tooltip.setText(why.orElse(USUAL));
        button.setAccessibleHelp(tooltip.getText());
    }
}
