package dev.cachewarden.ui.flush;

import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.StopButtons;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** How far the run is, and the button that stops it. */
final class FlushRunPane implements RunSheet.Pane {

    private final FlushModel model;
    private final VBox root = new VBox();
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label numbers = new Label();
    private final StopButtons stop;

    FlushRunPane(FlushModel model) {
        this.model = model;
        bar.setId(Ids.FLUSH_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of the flush");
        numbers.getStyleClass().add("muted");
        numbers.setWrapText(true);
        stop =
                new StopButtons(
                        Ids.FLUSH_STOP,
                        "Stop here? What is deleted stays deleted, and the rest stays cached.",
                        model.run()::cancel);
        root.getStyleClass().add("flush-pane");
        root.getChildren().addAll(what, bar, numbers, stop.node());
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

    private void show(Optional<FlushProgress> progress) {
        if (progress.isEmpty()) {
            what.setText("Starting…");
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            numbers.setText("");
            return;
        }
        FlushProgress shown = progress.get();
        FlushCounts counts = shown.counts();
        boolean flushing = shown.phase() == FlushProgress.Phase.FLUSHING;
        what.setText(flushing ? "Flushing…" : "Checking by a second scan…");
        bar.setProgress(flushing ? part(counts) : ProgressBar.INDETERMINATE_PROGRESS);
        numbers.setText(
                "%s deleted of %s found · %s · %s"
                        .formatted(
                                Numbers.of(counts.deleted()),
                                Numbers.of(counts.matched()),
                                Numbers.rate(shown.keysPerSecond(), "key"),
                                Durations.elapsed(shown.elapsed())));
    }

    /** Of what the plan expects; keys that came since can make it more. */
    private double part(FlushCounts counts) {
        long expected = model.run().planProperty().get().map(FlushPlan::keys).orElse(0L);
        long done = counts.deleted() + counts.alreadyGone() + counts.failed();
        return expected == 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : Math.min(1, (double) done / expected);
    }
}
