package dev.cachewarden.ui.refetch;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;

/** What can follow from Clerk's answers: two repairs, asking further, and other secret keys. */
final class RefetchButtons {

    private final RefetchModel model;
    private final Button all = new Button("Ask all environments");
    private final Button keys = new Button("Secret keys…");
    private final Button delete = new Button("Delete…");
    private final Button write = new Button("Write back…");
    private final StackPane deletePlace = new StackPane(delete);
    private final StackPane writePlace = new StackPane(write);

    RefetchButtons(RefetchModel model, RefetchActions actions) {
        this.model = model;
        button(all, Ids.REFETCH_ALL, model::askAll);
        button(keys, Ids.REFETCH_KEYS, actions.showKeys());
        button(delete, Ids.REFETCH_DELETE, actions.askDelete());
        button(write, Ids.REFETCH_WRITE, actions.askWriteBack());
        delete.getStyleClass().add("danger-text");
    }

    List<Node> nodes() {
        return List.of(deletePlace, writePlace, all, keys);
    }

    private static void button(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.managedProperty().bind(button.visibleProperty());
    }

    /**
     * @param allAsked whether there is no other environment to ask
     * @param isKeyWanted whether another secret key would bring more
     */
    void show(boolean allAsked, boolean isKeyWanted) {
        all.setVisible(!allAsked);
        keys.setVisible(isKeyWanted);
        Optional<String> why = model.whyNoRepair();
        place(
                deletePlace,
                delete,
                why.or(this::whyNotWhole),
                "Delete the entry if it still is what is shown; the app fills it again");
        place(
                writePlace,
                write,
                why.or(() -> model.writingProperty().get().refusal()),
                "Write the user as Clerk has it, in the entry's own shape");
    }

    private Optional<String> whyNotWhole() {
        return model.writingProperty().get().seen().isPresent()
                ? Optional.empty()
                : Optional.of("The entry was not read to its end. Delete it in its column.");
    }

    /** A disabled control shows no tooltip, so its place does. */
    private static void place(StackPane place, Button button, Optional<String> why, String usual) {
        button.setDisable(why.isPresent());
        Tooltip tooltip = new Tooltip(why.orElse(usual));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        Tooltip.install(place, tooltip);
        button.setAccessibleHelp(why.orElse(usual));
    }
}
