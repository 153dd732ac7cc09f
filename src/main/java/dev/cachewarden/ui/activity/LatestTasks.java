package dev.cachewarden.ui.activity;

import dev.cachewarden.ui.support.Ids;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The tasks that ran last, in short. */
public final class LatestTasks {

    private static final int MOST = 5;

    private final ActivityModel model;
    private final VBox rows = new VBox();
    private final VBox root;

    /**
     * @param onAll the user wants to see all tasks
     */
    public LatestTasks(ActivityModel model, Runnable onAll) {
        this.model = model;
        Hyperlink title = new Hyperlink("Last tasks");
        title.setId(Ids.LATEST_TASKS_ALL);
        title.getStyleClass().add("panel-title");
        title.setOnAction(_ -> {
            title.setVisited(false);
            onAll.run();
        });
        rows.getStyleClass().add("panel-rows");
        root = new VBox(title, rows);
        root.setId(Ids.LATEST_TASKS);
        root.getStyleClass().add("overview-panel");
        model.activities().addListener((InvalidationListener) _ -> show());
        show();
    }

    public Node node() {
        return root;
    }

    private void show() {
        rows.getChildren()
                .setAll(model.activities().stream().limit(MOST).map(LatestTasks::row).toList());
    }

    private static Node row(Activity task) {
        Label title = new Label(task.title());
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label message = new Label();
        message.textProperty().bind(task.messageProperty());
        message.getStyleClass().add("muted");
        message.setMinWidth(0);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox row = new HBox(title, message);
        row.getStyleClass().add("panel-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
