package dev.cachewarden.ui.compare;

import javafx.scene.Parent;

/** What is to be known of the shown entries; stands over their columns. */
public interface Banner {

    Parent node();

    /** Whether there is room for one line only. */
    void setLow(boolean low);
}
