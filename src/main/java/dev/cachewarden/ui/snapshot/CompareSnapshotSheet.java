package dev.cachewarden.ui.snapshot;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/** The sheet that compares what is open with a snapshot. */
public final class CompareSnapshotSheet {

    private final CompareSnapshotModel model;
    private final VBox root = new VBox();
    private final SnapshotChoicePane choice;
    private final ComparedPane result;
    private final Button compare = new Button("Compare");
    private final Button stop = new Button("Stop");
    private final Button close = new Button("Close");

    /**
     * @param names how much of keys is shown
     * @param onOpen opens an entry in place of the sheet
     * @param onClose takes the sheet away
     */
    public CompareSnapshotSheet(
            CompareSnapshotModel model,
            ObservableValue<PersonNames> names,
            Consumer<CacheKey> onOpen,
            Runnable onClose) {
        this.model = model;
        choice = new SnapshotChoicePane(model.choice());
        result = new ComparedPane(names, model.zone(), onOpen);
        Label title = new Label("Compare with snapshot");
        title.getStyleClass().add("page-title");
        Label hint = new Label(model.words());
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        root.setId(Ids.COMPARE_SNAPSHOT);
        root.getStyleClass().addAll("form", "snapshot-form");
        choice.node().disableProperty().bind(model.runningProperty());
        root.getChildren()
                .addAll(
                        title,
                        hint,
                        choice.node(),
                        choice.error(),
                        result.node(),
                        buttons(onClose));
        shown(result.node(), false);
        model.comparedProperty()
                .subscribe(it ->
                        it.ifPresent(made -> {
                            List.of(choice.node(), hint, compare)
                                    .forEach(node -> shown(node, false));
                            shown(result.node(), true);
                            root.getStyleClass().add("wide");
                            result.show(made);
                            (made.entries().isEmpty() ? close : result.list()).requestFocus();
                        }));
    }

    public Parent node() {
        return root;
    }

    /** What should get the focus first. */
    public Node first() {
        return choice.first();
    }

    private Node buttons(Runnable onClose) {
        Label far = new Label();
        far.getStyleClass().add("muted");
        far.textProperty().bind(model.progressProperty());
        far.visibleProperty().bind(model.runningProperty());
        stop.setId(Ids.COMPARE_SNAPSHOT_STOP);
        stop.setOnAction(_ -> model.stop());
        stop.visibleProperty().bind(model.runningProperty().map(is -> is && model.canStop()));
        stop.managedProperty().bind(stop.visibleProperty());
        close.setId(Ids.COMPARE_SNAPSHOT_CLOSE);
        close.setCancelButton(true);
        close.setOnAction(_ -> onClose.run());
        compare.setId(Ids.COMPARE_SNAPSHOT_COMPARE);
        compare.setDefaultButton(true);
        compare.getStyleClass().add("accent");
        compare.disableProperty().bind(model.runningProperty());
        compare.setOnAction(_ -> model.compare());
        HBox actions = new HBox(stop, compare);
        actions.managedProperty().bind(compare.managedProperty());
        return SheetButtons.of(List.of(far), close, actions);
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
