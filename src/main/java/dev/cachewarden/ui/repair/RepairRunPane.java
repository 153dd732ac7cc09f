package dev.cachewarden.ui.repair;

import dev.cachewarden.app.repair.RepairProgress;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.StopButtons;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** How far the repair is, and the button that stops it. */
final class RepairRunPane implements RunSheet.Pane {

    private final VBox root = new VBox();
    private final ProgressBar bar = new ProgressBar();
    private final Label numbers = new Label();
    private final StopButtons stop;

    RepairRunPane(RepairModel model) {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of the repair");
        numbers.getStyleClass().add("muted");
        stop =
                new StopButtons(
                        Ids.REPAIR_STOP,
                        "Stop here? What is changed stays changed, and the rest is left as it is.",
                        model.run()::cancel);
        root.getStyleClass().add("flush-pane");
        root.getChildren().addAll(new Label("Repairing…"), bar, numbers, stop.node());
        model.run().progressProperty().subscribe(this::show);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        stop.reset();
    }

    StopButtons stop() {
        return stop;
    }

    private void show(Optional<RepairProgress> progress) {
        numbers.setText(
                progress.map(it -> Numbers.of(it.tried()) + " of " + Numbers.entries(it.total()))
                        .orElse(""));
        bar.setProgress(
                progress.filter(it -> it.total() > 0)
                        .map(it -> (double) it.tried() / it.total())
                        .orElse(ProgressBar.INDETERMINATE_PROGRESS));
    }
}
