package dev.cachewarden.ui.support;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far a change is, and the button that stops it. */
public final class RunningPane implements RunSheet.Pane {

    /** How much is done where that is not known. */
    public static final double UNKNOWN = ProgressBar.INDETERMINATE_PROGRESS;

    private final VBox root = new VBox();
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label numbers = new Label();
    private final StopButtons stop;

    /**
     * @param accessible what the bar is, for who cannot see it
     */
    public RunningPane(String accessible, StopButtons stop) {
        this.stop = stop;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(accessible);
        numbers.getStyleClass().add("muted");
        numbers.setWrapText(true);
        root.getStyleClass().add("flush-pane");
        root.getChildren().addAll(what, bar, numbers, stop.node());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        stop.reset();
    }

    public StopButtons stop() {
        return stop;
    }

    /**
     * Shows how far it is.
     *
     * @param doing what is being done
     * @param done from 0 to 1, or {@link #UNKNOWN}
     * @param counts how much that is; may be empty
     */
    public void show(String doing, double done, String counts) {
        what.setText(doing);
        bar.setProgress(done);
        numbers.setText(counts);
    }
}
