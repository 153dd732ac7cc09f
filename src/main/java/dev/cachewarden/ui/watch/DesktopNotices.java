package dev.cachewarden.ui.watch;

import javafx.geometry.Pos;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;

/** Notices in the corner of the screen, above all windows, until clicked or for {@link #SHOWN}. */
public final class DesktopNotices implements WatchNotices {

    /** Long enough to be seen from another window; the window itself shows the same. */
    private static final Duration SHOWN = Duration.seconds(30);

    @Override
    public void show(String title, String sentence, Runnable onOpen) {
        Notifications.create()
                .title(title)
                .text(sentence)
                .position(Pos.TOP_RIGHT)
                .hideAfter(SHOWN)
                .styleClass("watch-notice")
                .onAction(_ -> onOpen.run())
                .showWarning();
    }
}
