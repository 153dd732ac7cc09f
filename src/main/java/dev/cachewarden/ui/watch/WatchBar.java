package dev.cachewarden.ui.watch;

import dev.cachewarden.ui.support.ChoiceNames;
import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Arrays;

/** The switch of the watch with its interval, and the line with its state. */
public final class WatchBar {

    private final WatchModel model;
    private final Runnable onTurnOn;
    private final ToggleButton toggle = new ToggleButton("Watch", new FontIcon(Feather.EYE));
    private final ComboBox<WatchInterval> interval = new ComboBox<>();
    private final Label status = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox controls = new HBox(toggle, interval);

    /**
     * A switch that shows whether {@code model} watches.
     *
     * @param onTurnOn turns the watch on, after asking where that costs money
     */
    public WatchBar(WatchModel model, Runnable onTurnOn) {
        this.model = model;
        this.onTurnOn = onTurnOn;
        toggle.setId(Ids.WATCH);
        toggle.getStyleClass().add("small");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setTooltip(
                new Tooltip(
                        "Check again and again, and keep what is found: entries are gone after"
                                + " minutes."));
        toggle.setOnAction(_ -> pressed());
        interval();
        status.setId(Ids.WATCH_STATUS);
        status.getStyleClass().addAll("muted", "watch-status");
        status.setMinWidth(0);
        status.setMaxWidth(Double.MAX_VALUE);
        status.setTooltip(whole);
        whole.setWrapText(true);
        whole.setMaxWidth(520);
        controls.getStyleClass().add("watch-controls");
        controls.setAlignment(Pos.CENTER_RIGHT);
        controls.setMinWidth(Region.USE_PREF_SIZE);
        model.onProperty().subscribe(this::show);
        model.statusProperty().subscribe(this::tell);
        show();
    }

    private void interval() {
        interval.setId(Ids.WATCH_INTERVAL);
        interval.getStyleClass().add("small");
        interval.getItems().setAll(Arrays.asList(WatchInterval.values()));
        interval.setAccessibleText("How often");
        interval.setConverter(new ChoiceNames<>(interval.getItems(), WatchInterval::label));
        interval.setMinWidth(Region.USE_PREF_SIZE);
        interval.valueProperty().bindBidirectional(model.intervalProperty());
    }

    /** The switch and the interval. */
    public Node controls() {
        return controls;
    }

    /** The line; not there while nothing is watched. */
    public Node status() {
        return status;
    }

    private void pressed() {
        if (model.onProperty().get()) {
            model.turnOff();
        } else {
            onTurnOn.run();
        }
        show();
    }

    /** What is pressed shows what is so, not what was wanted. */
    private void show() {
        boolean on = model.onProperty().get();
        toggle.setSelected(on);
        toggle.setAccessibleText(on ? "Watching; press to stop" : "Watch");
        // Where commands are billed, the price that was agreed to holds.
        interval.setDisable(on && model.asksFirst());
        status.setVisible(on);
        status.setManaged(on);
    }

    private void tell() {
        status.setText(model.statusProperty().get());
        whole.setText(status.getText());
    }
}
