package dev.cachewarden.ui.watch;

/** Notifies a user whose attention is elsewhere. On the FX thread. */
@FunctionalInterface
public interface WatchNotices {

    /**
     * Shows a sentence on the desktop.
     *
     * @param onOpen run when the user answers to it
     */
    void show(String title, String sentence, Runnable onOpen);
}
