package dev.cachewarden.ui.compare;

import javafx.scene.Parent;

/** Information about the shown entries, above their columns. */
public interface Banner {

    Parent node();

    /** Whether there is room for one line only. */
    void setLow(boolean low);
}
