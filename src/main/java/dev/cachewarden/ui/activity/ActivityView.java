package dev.cachewarden.ui.activity;

import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.value.ObservableValue;
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

import java.time.Duration;
import java.time.ZoneId;

/** A row per task: what it is, how far it is, and a way to stop it. */
public final class ActivityView {

    private static final double ROW = 40;

    private final ListView<Activity> list;

    public ActivityView(ActivityModel model, ZoneId zone) {
        list = new ListView<>(model.activities());
        list.setId(Ids.ACTIVITY);
        list.getStyleClass().addAll("activities", "edge-to-edge");
        list.setFixedCellSize(ROW);
        list.setPlaceholder(
                new Label(
                        "Scans, checks, flushes and repairs are listed here, with what came of"
                                + " them."));
        list.setCellFactory(_ -> new Cell(zone, model));
        model.namesProperty().subscribe((_, _) -> list.refresh());
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
        private final ZoneId zone;
        private final ObservableValue<PersonNames> names;
        private final Label times = new Label();
        private final Button report = new Button("Report");
        private final Button journal = new Button("Journal");
        private final Button cancel = new Button("Cancel");
        private final HBox row;
        private Subscription shown = () -> {};

        Cell(ZoneId zone, ActivityModel model) {
            this.zone = zone;
            this.names = model.namesProperty();
            times.getStyleClass().addAll("muted", "activity-times");
            times.setMinWidth(Region.USE_PREF_SIZE);
            report.setId(Ids.ACTIVITY_REPORT);
            report.getStyleClass().add("small");
            report.setMinWidth(Region.USE_PREF_SIZE);
            report.setOnAction(_ -> {
                @Nullable Activity activity = getItem();
                if (activity != null) {
                    activity.reportProperty().get().ifPresent(Runnable::run);
                }
            });
            journal.setId(Ids.ACTIVITY_JOURNAL);
            journal.getStyleClass().add("small");
            journal.setMinWidth(Region.USE_PREF_SIZE);
            journal.setTooltip(new Tooltip("Shows the line of this change in the journal"));
            journal.setOnAction(_ -> {
                @Nullable Activity activity = getItem();
                if (activity != null) {
                    activity.changeProperty().get().ifPresent(model::showInJournal);
                }
            });
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
            row = new HBox(icon, times, title, message, bar, report, journal, cancel);
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
            title.setText(names.getValue().text(activity.title()));
            shown =
                    Subscription.combine(
                            activity.messageProperty().subscribe(this::tell),
                            activity.progressProperty()
                                    .subscribe(value -> bar.setProgress(value.doubleValue())),
                            activity.reportProperty()
                                    .subscribe(it -> setShown(report, it.isPresent())),
                            activity.changeProperty()
                                    .subscribe(it -> setShown(journal, it.isPresent())),
                            activity.stateProperty().subscribe(state -> show(activity, state)));
            setGraphic(row);
        }

        private void tell(String words) {
            String shown = names.getValue().text(words);
            message.setText(shown);
            whole.setText(shown);
        }

        private void show(Activity activity, Activity.State state) {
            String began = Timestamps.timeOfDay(activity.startedAt(), zone);
            times.setText(
                    activity.endedAt()
                            .map(end -> Duration.between(activity.startedAt(), end))
                            .map(took -> began + " · " + Durations.elapsed(took))
                            .orElse(began));
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
