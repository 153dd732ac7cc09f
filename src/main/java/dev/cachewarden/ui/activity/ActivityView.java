package dev.cachewarden.ui.activity;

import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row per task: what it is, how far it is, and a way to stop it. */
public final class ActivityView {

    private static final double ROW = 40;

    private final ListView<Activity> list;

    public ActivityView(ActivityModel model) {
        list = new ListView<>(model.activities());
        list.setId(Ids.ACTIVITY);
        list.getStyleClass().addAll("activities", "edge-to-edge");
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label("Scans and flushes are listed here while they run."));
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText("Tasks");
    }

    public Parent node() {
        return list;
    }

    private static final class Cell extends ListCell<Activity> {

        private final FontIcon icon = new FontIcon(Feather.LOADER);
        private final Label title = new Label();
        private final Label message = new Label();
        private final Tooltip whole = new Tooltip();
        private final ProgressBar bar = new ProgressBar();
        private final Button cancel = new Button("Cancel");
        private final HBox row;
        private Subscription shown = () -> {};

        Cell() {
            title.getStyleClass().add("activity-title");
            message.getStyleClass().add("muted");
            message.setMinWidth(0);
            message.setTooltip(whole);
            whole.setWrapText(true);
            whole.setMaxWidth(520);
            HBox.setHgrow(message, Priority.ALWAYS);
            message.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(Region.USE_PREF_SIZE);
            bar.setPrefWidth(180);
            bar.setMinWidth(90);
            cancel.getStyleClass().add("small");
            cancel.setMinWidth(Region.USE_PREF_SIZE);
            cancel.setOnAction(_ -> {
                @Nullable Activity activity = getItem();
                if (activity != null) {
                    activity.cancel();
                }
            });
            row = new HBox(icon, title, message, bar, cancel);
            row.getStyleClass().add("activity-row");
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable Activity activity, boolean empty) {
            super.updateItem(activity, empty);
            shown.unsubscribe();
            shown = () -> {};
            if (empty || activity == null) {
                setGraphic(null);
                return;
            }
            title.setText(activity.title());
            shown =
                    Subscription.combine(
                            activity.messageProperty().subscribe(this::tell),
                            activity.progressProperty()
                                    .subscribe(value -> bar.setProgress(value.doubleValue())),
                            activity.stateProperty().subscribe(this::show));
            setGraphic(row);
        }

        private void tell(String words) {
            message.setText(words);
            whole.setText(words);
        }

        private void show(Activity.State state) {
            boolean running = state == Activity.State.RUNNING;
            setShown(bar, running);
            setShown(cancel, running);
            icon.setIconCode(
                    switch (state) {
                        case RUNNING -> Feather.LOADER;
                        case DONE -> Feather.CHECK;
                        case CANCELLED -> Feather.SLASH;
                        case FAILED -> Feather.ALERT_TRIANGLE;
                    });
            icon.getStyleClass().removeIf(style -> style.startsWith("state-"));
            icon.getStyleClass()
                    .add(
                            switch (state) {
                                case RUNNING -> "state-running";
                                case DONE -> "state-good";
                                case CANCELLED -> "state-still";
                                case FAILED -> "state-bad";
                            });
        }

        private static void setShown(Node node, boolean isShown) {
            node.setVisible(isShown);
            node.setManaged(isShown);
        }
    }
}
