package dev.cachewarden.ui.flush;

import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunningPane;
import dev.cachewarden.ui.support.StopButtons;

import java.util.Optional;

/** How far a flush is. */
final class FlushRunPane {

    private final FlushModel model;
    private final RunningPane pane;

    private FlushRunPane(FlushModel model) {
        this.model = model;
        pane =
                new RunningPane(
                        "Progress of the flush",
                        new StopButtons(
                                Ids.FLUSH_STOP,
                                "Stop here? What is deleted stays deleted, and the rest stays"
                                        + " cached.",
                                model.run()::cancel));
        model.run().progressProperty().subscribe(this::show);
    }

    static RunningPane of(FlushModel model) {
        return new FlushRunPane(model).pane;
    }

    private void show(Optional<FlushProgress> progress) {
        progress.ifPresentOrElse(this::show, () -> pane.show("Starting…", RunningPane.UNKNOWN, ""));
    }

    private void show(FlushProgress shown) {
        FlushCounts counts = shown.counts();
        boolean flushing = shown.phase() == FlushProgress.Phase.FLUSHING;
        pane.show(
                flushing ? "Flushing…" : "Checking by a second scan…",
                flushing ? part(counts) : RunningPane.UNKNOWN,
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
        return expected == 0 ? RunningPane.UNKNOWN : Math.min(1, (double) done / expected);
    }
}
