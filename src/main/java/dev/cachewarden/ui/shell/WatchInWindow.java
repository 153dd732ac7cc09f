package dev.cachewarden.ui.shell;

import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.watch.WatchContext;

/** The window as a watch sees it. */
final class WatchInWindow implements WatchContext {

    private final MainModel model;
    private Runnable onOpen = () -> {};

    WatchInWindow(MainModel model) {
        this.model = model;
    }

    /** What shows the findings, once there are views. */
    void onOpen(Runnable wanted) {
        onOpen = wanted;
    }

    @Override
    public PersonNames names() {
        return model.tree().namesProperty().get();
    }

    @Override
    public boolean isReachable() {
        return switch (model.connection().lightProperty().get()) {
            case CONNECTED, READ_ONLY -> true;
            case NONE, SNAPSHOT, RECONNECTING -> false;
        };
    }

    @Override
    public boolean isScanning() {
        return model.scan().runningProperty().get();
    }

    @Override
    public void show(ScanResult keys) {
        model.scan().show(keys);
    }

    @Override
    public void tell(String sentence) {
        model.tell(Notice.of(sentence));
    }

    @Override
    public void openFindings() {
        onOpen.run();
    }
}
