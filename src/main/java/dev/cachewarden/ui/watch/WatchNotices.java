package dev.cachewarden.ui.watch;

/** Tells the user something while he looks elsewhere. On the FX thread. */
@FunctionalInterface
public interface WatchNotices {

    /**
     * Shows a sentence on the desktop.
     *
     * @param onOpen run when the user answers to it
     */
    void show(String title, String sentence, Runnable onOpen);
}
